package io.huiqi.awards.adjustment;

import io.huiqi.awards.adjustment.Supply.Need;
import io.huiqi.awards.assessment.Phrase;
import io.huiqi.awards.facts.Yuan;
import io.huiqi.awards.policy.Language;

/** Sentences about supplements that a pool has no money for. */
final class SupplyPhrase {

    private SupplyPhrase() {}

    record Refused(Need need, long available) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> year(need) + "年度专项资金余额" + Yuan.format(available) + "元，不足补发" + sum(need) + "元，不予补发";
                case EN ->
                    "the pool " + pool(need) + " has " + Yuan.format(available) + " yuan left; the supplement of "
                            + sum(need) + " yuan is refused";
            };
        }
    }

    record Waiting(Need need) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> year(need) + "年度专项资金不足，补发的" + sum(need) + "元排队等候";
                case EN -> "the supplement of " + sum(need) + " yuan is in line for money of the pool " + pool(need);
            };
        }
    }

    record Shared(Need need, long given) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> year(need) + "年度专项资金按比例分配，应补发" + sum(need) + "元，补发" + Yuan.format(given) + "元";
                case EN ->
                    "of the pool " + pool(need) + ", shared in proportion, " + Yuan.format(given) + " of the "
                            + sum(need) + " yuan of the supplement are there";
            };
        }
    }

    private static String pool(Need need) {
        return need.place().key().pool() + " of " + year(need);
    }

    private static int year(Need need) {
        return need.place().key().fiscalYear();
    }

    private static String sum(Need need) {
        return Yuan.format(need.fen());
    }
}
