package io.huiqi.awards.web;

/**
 * One part of an amount.
 *
 * @param amount decimal string in yuan
 */
record LineView(String measure, String amount, String text) {}
