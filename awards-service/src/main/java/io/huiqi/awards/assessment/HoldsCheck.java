package io.huiqi.awards.assessment;

import io.huiqi.awards.facts.Recognition;
import io.huiqi.awards.policy.Condition;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Looks for a title that was granted by a day and had not run out on it. */
record HoldsCheck(Condition.Holds condition) implements Check {

    @Override
    public Finding ask(Evaluation evaluation) {
        LocalDate day = condition.day().in(evaluation.year());
        Recognition held = held(evaluation, day);
        return Finding.of(
                held != null,
                ReasonCode.NO_RECOGNITION,
                held == null
                        ? new ConditionPhrase.NotHeld(condition.name(), day)
                        : new ConditionPhrase.Held(condition.name(), held.grantedOn(), day));
    }

    /** The earliest, so that the order in which titles became known is no matter. */
    private @Nullable Recognition held(Evaluation evaluation, LocalDate day) {
        Recognition earliest = null;
        for (Recognition recognition : evaluation.facts().recognitions()) {
            if (isMeant(recognition)
                    && isInForce(recognition, day)
                    && (earliest == null || recognition.grantedOn().isBefore(earliest.grantedOn()))) {
                earliest = recognition;
            }
        }
        return earliest;
    }

    private boolean isMeant(Recognition recognition) {
        String level = recognition.level();
        return recognition.kind().equals(condition.kind())
                && (condition.levels().isEmpty()
                        || (level != null && condition.levels().contains(level)));
    }

    private boolean isInForce(Recognition recognition, LocalDate day) {
        LocalDate granted = recognition.grantedOn();
        return !granted.isAfter(day)
                && (condition.validYears() == 0 || day.isBefore(granted.plusYears(condition.validYears())));
    }
}
