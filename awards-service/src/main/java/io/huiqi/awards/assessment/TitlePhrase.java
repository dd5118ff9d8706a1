package io.huiqi.awards.assessment;

import static io.huiqi.awards.assessment.FigurePhrase.money;

import io.huiqi.awards.facts.Recognition;
import io.huiqi.awards.policy.Language;
import io.huiqi.awards.policy.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sentences about titles and listings. */
final class TitlePhrase {

    private TitlePhrase() {}

    private static String forProject(@Nullable String project, Language language) {
        if (project == null) {
            return "";
        }
        return switch (language) {
            case ZH -> "（" + project + "）";
            case EN -> " (" + project + ")";
        };
    }

    record Paid(Text title, Recognition recognition, long pays) implements Phrase {
        @Override
        public String in(Language language) {
            String project = forProject(recognition.project(), language);
            return switch (language) {
                case ZH -> recognition.grantedOn() + "获得" + title.zh() + project + "，支持" + money(pays, language);
                case EN ->
                    title.en() + project + " granted on " + recognition.grantedOn() + ": " + money(pays, language);
            };
        }
    }

    /** Another title of the year counts already for what pays once. */
    record CountsOnce(Text title, Recognition recognition) implements Phrase {
        @Override
        public String in(Language language) {
            String project = forProject(recognition.project(), language);
            return switch (language) {
                case ZH -> recognition.grantedOn() + "获得的" + title.zh() + project + "与已计奖励属同一事项，只奖励一次";
                case EN ->
                    title.en() + project + " granted on " + recognition.grantedOn()
                            + " is for the same as what is paid already; it pays once";
            };
        }
    }

    record BeforePolicy(Text title, LocalDate grantedOn, LocalDate from) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> title.zh() + "于" + grantedOn + "获得，早于政策起始日" + from;
                case EN -> title.en() + " was granted on " + grantedOn + ", before the policy began on " + from;
            };
        }
    }

    record AfterPolicy(Text title, LocalDate grantedOn) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> title.zh() + "于" + grantedOn + "获得，晚于政策截止日";
                case EN -> title.en() + " was granted on " + grantedOn + ", after the policy ended";
            };
        }
    }

    record NotFirst(Text title, LocalDate earlier) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> title.zh() + "不是首次：" + earlier + "已获得";
                case EN -> title.en() + " is not the first: an earlier one was granted on " + earlier;
            };
        }
    }

    record PaidIn(Text title, int year) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> title.zh() + "的一次性奖励已在" + year + "年度兑现";
                case EN -> title.en() + " was already paid for " + year;
            };
        }
    }

    record HigherTierPaid(Text title, long paid) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> title.zh() + "不高于已兑现的等次（" + money(paid, language) + "），无差额";
                case EN -> title.en() + " is not above the tier already paid (" + money(paid, language) + ")";
            };
        }
    }

    record NeedsMissing(Text title, List<String> needs) implements Phrase {
        @Override
        public String in(Language language) {
            String all = String.join(", ", needs);
            return switch (language) {
                case ZH -> title.zh() + "不具备所需条件：" + all;
                case EN -> title.en() + " lacks what the clause asks for: " + all;
            };
        }
    }

    record NoneInYear(List<Text> titles, int year) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> year + "年度没有获得" + joined(titles, "、", language);
                case EN -> "none of these was granted in " + year + ": " + joined(titles, ", ", language);
            };
        }
    }

    record NotAll(List<Text> missing, int year) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> "至" + year + "年末尚未达到：" + joined(missing, "、", language);
                case EN -> "not reached by the end of " + year + ": " + joined(missing, ", ", language);
            };
        }
    }

    record AllReached(List<Text> titles, long pays) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> joined(titles, "、", language) + "全部达到，一次性奖励" + money(pays, language);
                case EN -> "all reached (" + joined(titles, ", ", language) + "): " + money(pays, language) + " once";
            };
        }
    }

    record Unknown(String recognition) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> "未查到所申报的认定：" + recognition;
                case EN -> "the recognition claimed is not known: " + recognition;
            };
        }
    }

    private static String joined(List<Text> texts, String separator, Language language) {
        return texts.stream().map(text -> text.in(language)).collect(Collectors.joining(separator));
    }
}
