package io.huiqi.awards.assessment;

import io.huiqi.awards.facts.BeneficiaryKind;
import io.huiqi.awards.policy.Language;
import io.huiqi.awards.policy.Text;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Sentences about who may ask, and for when. */
final class GatePhrase {

    private GatePhrase() {}

    record Kind(BeneficiaryKind kind) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> "受益对象：" + kind.zh();
                case EN -> "the beneficiary is " + kind.en();
            };
        }
    }

    record WrongKind(BeneficiaryKind kind, Set<BeneficiaryKind> allowed) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH ->
                    "该项支持对象为"
                            + new TreeSet<>(allowed)
                                    .stream().map(BeneficiaryKind::zh).collect(Collectors.joining("、"))
                            + "，申报单位为" + kind.zh();
                case EN ->
                    "open to "
                            + new TreeSet<>(allowed)
                                    .stream().map(BeneficiaryKind::en).collect(Collectors.joining(", "))
                            + "; this is " + kind.en();
            };
        }
    }

    record YearOutside(int year, boolean before) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> year + "年度" + (before ? "早于" : "晚于") + "政策执行期";
                case EN -> year + " lies " + (before ? "before" : "after") + " the years of the policy";
            };
        }
    }

    record WrongIndustry(String section, Set<String> allowed) implements Phrase {
        @Override
        public String in(Language language) {
            String open = String.join(", ", new TreeSet<>(allowed));
            return switch (language) {
                case ZH -> "行业门类" + section + "不在支持范围（" + open + "）";
                case EN -> "industry section " + section + " is outside the scope (" + open + ")";
            };
        }
    }

    record OnList(Text list, int year, boolean listed) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> year + "年度" + (listed ? "在" : "不在") + list.zh() + "之列";
                case EN -> (listed ? "on" : "not on") + " the list of " + list.en() + " in " + year;
            };
        }
    }
}
