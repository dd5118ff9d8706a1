package io.huiqi.awards.policy;

import org.jspecify.annotations.Nullable;

/**
 * A limited sum that the claims of some items share (专项资金).
 *
 * @param id such as {@code technical-renovation}
 * @param period whether each fiscal year has its own money
 * @param defaultFen what the text itself gives to the first year, in fen; null if it names no sum
 * @param closes the last day for claims where the money is shared; otherwise null
 */
public record PoolTerms(
        String id,
        Text name,
        String clause,
        Period period,
        @Nullable Long defaultFen,
        Exhaustion onExhaustion,
        @Nullable ClosingDay closes) {

    /** How long the money of a pool lasts. */
    public enum Period {
        FISCAL_YEAR("fiscal-year"),
        /** One sum for as long as the policy lasts; it stands under the policy's first year. */
        ONCE("once");

        private final String code;

        Period(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
