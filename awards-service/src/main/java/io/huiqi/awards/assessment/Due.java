package io.huiqi.awards.assessment;

/**
 * What a formula comes to.
 *
 * @param fen not negative; with 0 the phrase says why
 */
record Due(long fen, Phrase phrase) {}
