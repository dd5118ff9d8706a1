package io.huiqi.awards.award;

import io.huiqi.kit.money.Money;

/**
 * How many awards of an item were granted and what they come to.
 *
 * @param amount what was granted
 * @param current what stands of it now, after adjustments
 */
public record AwardTotal(String item, long count, Money amount, Money current) {}
