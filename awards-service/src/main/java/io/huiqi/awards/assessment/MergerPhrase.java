package io.huiqi.awards.assessment;

import io.huiqi.awards.facts.MergedInto;
import io.huiqi.awards.facts.Merger;
import io.huiqi.awards.policy.Language;

/** Sentences about mergers. */
final class MergerPhrase {

    private MergerPhrase() {}

    /** A reviewer should look whether a level was reached by growth or by adding the revenue of another enterprise. */
    record ShiftedRevenue(Merger merger) implements Phrase {

        static final String FLAG = "merger-shifted-revenue";

        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH ->
                    "提请核查：该企业于" + merger.mergedOn() + "吸收合并" + merger.predecessor() + "（" + merger.documentNo()
                            + "），营业收入增长可能仅由合并转入；历史最高值仍按本企业自身计算";
                case EN ->
                    "for review: it took over " + merger.predecessor() + " on " + merger.mergedOn() + " ("
                            + merger.documentNo()
                            + "), which may merely have shifted revenue; its highest earlier value stays its own";
            };
        }
    }

    record Merged(MergedInto into) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH ->
                    "该企业已于" + into.mergedOn() + "被" + into.successor() + "吸收合并（" + into.documentNo() + "），此后不再受理其申报";
                case EN ->
                    "merged into " + into.successor() + " on " + into.mergedOn() + " (" + into.documentNo()
                            + "); it cannot claim after that day";
            };
        }
    }
}
