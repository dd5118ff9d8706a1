package io.huiqi.awards.assessment;

import io.huiqi.awards.policy.Language;
import io.huiqi.awards.policy.Text;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

/** Sentences about the terms on which an item is open. */
final class TermsPhrase {

    private TermsPhrase() {}

    record InWindow(LocalDate day, LocalDate from, LocalDate to, boolean open) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> day + "申报，" + (open ? "在" : "不在") + "申报期" + from + "至" + to + "内";
                case EN ->
                    "claimed on " + day + ", " + (open ? "inside" : "outside") + " the window from " + from + " to "
                            + to;
            };
        }
    }

    record InTime(Text title, LocalDate grantedOn, LocalDate last, LocalDate day, boolean inTime) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH ->
                    title.zh() + "于" + grantedOn + "获得，应在" + last + "前（含）申报，于" + day + "申报，" + (inTime ? "未逾期" : "已逾期");
                case EN ->
                    title.en() + " of " + grantedOn + " has to be claimed by " + last + "; claimed on " + day + ", "
                            + (inTime ? "in time" : "too late");
            };
        }
    }

    record OtherSource(int year, String source, Set<String> accepted) implements Phrase {
        @Override
        public String in(Language language) {
            Set<String> sorted = new TreeSet<>(accepted);
            return switch (language) {
                case ZH -> year + "年度数据来源为" + source + "，认可的来源为" + String.join("、", sorted);
                case EN ->
                    "the figures of " + year + " come from " + source + "; accepted as evidence: "
                            + String.join(", ", sorted);
            };
        }
    }

    record ProjectLimit(int perYear, int year) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> year + "年度最多支持" + perYear + "个项目，已满";
                case EN ->
                    "at most " + perYear + (perYear == 1 ? " project is" : " projects are") + " paid for in " + year;
            };
        }
    }

    record ItemLimit(int perYear, int year) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> year + "年度最多享受" + perYear + "个事项，已满";
                case EN -> "at most " + perYear + (perYear == 1 ? " item" : " items") + " may pay in " + year;
            };
        }
    }
}
