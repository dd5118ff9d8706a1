package io.huiqi.awards.beneficiary;

import io.huiqi.awards.assessment.Phrase;
import io.huiqi.awards.facts.Yuan;
import io.huiqi.awards.policy.Language;
import io.huiqi.awards.pool.PoolKey;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Sentences about money that a pool has not. */
final class PoolPhrase {

    private PoolPhrase() {}

    record Exhausted(PoolKey pool, long needed, long available) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH ->
                    pool.fiscalYear() + "年度专项资金余额" + Yuan.format(available) + "元，不足本次所需的" + Yuan.format(needed) + "元";
                case EN ->
                    "the pool " + pool.pool() + " of " + pool.fiscalYear() + " has " + Yuan.format(available)
                            + " yuan left; " + Yuan.format(needed) + " would be needed";
            };
        }
    }

    record Waiting(PoolKey pool, long needed) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> pool.fiscalYear() + "年度专项资金已用完，本申报排队等候" + Yuan.format(needed) + "元";
                case EN ->
                    "the claim is in line for " + Yuan.format(needed) + " yuan of the pool " + pool.pool() + " of "
                            + pool.fiscalYear();
            };
        }
    }

    /** @param closes null where the policy names no day any more */
    record Closed(PoolKey pool, @Nullable LocalDate closes) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> pool.fiscalYear() + "年度专项资金" + (closes == null ? "" : "已于" + closes + "截止申报，") + "不再受理";
                case EN ->
                    "the pool " + pool.pool() + " of " + pool.fiscalYear() + " takes no more claims"
                            + (closes == null ? "" : "; the last day was " + closes);
            };
        }
    }

    record Collected(PoolKey pool, long needed) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> pool.fiscalYear() + "年度专项资金截止申报后按比例分配，本申报应兑现" + Yuan.format(needed) + "元";
                case EN ->
                    "the pool " + pool.pool() + " of " + pool.fiscalYear()
                            + " is shared in proportion after its last day; " + Yuan.format(needed)
                            + " yuan are due to this claim";
            };
        }
    }
}
