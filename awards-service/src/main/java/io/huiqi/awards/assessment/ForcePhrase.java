package io.huiqi.awards.assessment;

import io.huiqi.awards.policy.Language;
import java.time.LocalDate;

/** Sentences about the days on which a policy can be claimed under. */
final class ForcePhrase {

    private ForcePhrase() {}

    record NotYet(LocalDate from) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> "该政策自" + from + "起受理申报";
                case EN -> "claims under this policy are answered from " + from + " on";
            };
        }
    }

    record Closed(LocalDate lastDay) implements Phrase {
        @Override
        public String in(Language language) {
            return switch (language) {
                case ZH -> "该政策已终止，申报截止日为" + lastDay;
                case EN -> "the policy is closed; the last day for claims was " + lastDay;
            };
        }
    }
}
