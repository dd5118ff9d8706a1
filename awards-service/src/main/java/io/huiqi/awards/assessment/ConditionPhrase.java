package io.huiqi.awards.assessment;

import static io.huiqi.awards.assessment.FigurePhrase.exact;
import static io.huiqi.awards.assessment.FigurePhrase.reaches;

import io.huiqi.awards.policy.Condition;
import io.huiqi.awards.policy.Figure;
import io.huiqi.awards.policy.Language;
import io.huiqi.awards.policy.Text;
import java.time.LocalDate;

/** Sentences about conditions and what they are made of. */
final class ConditionPhrase {

    private ConditionPhrase() {}

    private static String met(Truth truth, Language language) {
        return switch (language) {
            case ZH ->
                switch (truth) {
                    case TRUE -> "满足";
                    case FALSE -> "不满足";
                    case UNKNOWN -> "待补正后确定";
                };
            case EN ->
                switch (truth) {
                    case TRUE -> "met";
                    case FALSE -> "not met";
                    case UNKNOWN -> "open until the missing figure is there";
                };
        };
    }

    record All(Truth truth) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> "以上条件须同时满足：" + met(truth, language);
                case EN -> "all of these are needed: " + met(truth, language);
            };
        }
    }

    record Any(Truth truth) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> "以上条件满足其一即可：" + met(truth, language);
                case EN -> "one of these is enough: " + met(truth, language);
            };
        }
    }

    record Not(Truth truth) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> "以上情形不得存在：" + met(truth, language);
                case EN -> "this must not be so: " + met(truth, language);
            };
        }
    }

    record Grows(Condition.Grows asked, int year, long last, long current, boolean grew) implements Phrase {
        @Override
        public String in(Language language) {
            Figure figure = asked.figure();
            String from = exact(last, figure.unit(), language);
            String to = exact(current, figure.unit(), language);
            String reaches = reaches(asked.boundary(), grew, language);
            return switch (language) {
                case ZH ->
                    year + "年度" + figure.name().zh() + "由上年" + from + "到" + to + "，增长" + reaches + asked.percent();
                case EN ->
                    figure.name().en() + " of " + year + " went from " + from + " to " + to + ": growth " + reaches
                            + " " + asked.percent();
            };
        }
    }

    record Ratio(Condition.Ratio asked, long of, long to, boolean reached) implements Phrase {
        @Override
        public String in(Language language) {
            Figure figure = asked.of();
            Figure base = asked.to();
            String part = exact(of, figure.unit(), language);
            String whole = exact(to, base.unit(), language);
            String reaches = reaches(asked.boundary(), reached, language);
            return switch (language) {
                case ZH ->
                    figure.name().zh() + part + "占" + base.name().zh() + whole + "的比例" + reaches + asked.percent();
                case EN ->
                    figure.name().en() + " of " + part + " " + reaches + " " + asked.percent() + " of "
                            + base.name().en() + " of " + whole;
            };
        }
    }

    record Held(Text title, LocalDate grantedOn, LocalDate day) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> day + "持有" + title.zh() + "（" + grantedOn + "认定）";
                case EN -> "holds " + title.en() + " on " + day + ", granted on " + grantedOn;
            };
        }
    }

    record NotHeld(Text title, LocalDate day) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> day + "不持有有效的" + title.zh();
                case EN -> "holds no valid " + title.en() + " on " + day;
            };
        }
    }
}
