package io.huiqi.inspection.check;

import io.huiqi.inspection.proposal.Visit;
import io.huiqi.inspection.rule.Outcome;
import io.huiqi.inspection.rule.Verdict;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer for a whole visit: one denied day denies it all.
 *
 * @param days the verdict of every touched local day, in order, never empty
 * @param alternative the longest part of a denied visit that is allowed, the earliest of several; null when there is none or no need
 */
public record Decision(List<Verdict> days, @Nullable Visit alternative) {

    public Decision {
        days = List.copyOf(days);
    }

    public Outcome outcome() {
        return decisive().outcome();
    }

    /** The verdict that decided: the first denied day, or the first day of an allowed visit. */
    public Verdict decisive() {
        return days.stream().filter(day -> !day.isAllowed()).findFirst().orElseGet(() -> days.get(0));
    }

    /** The local days that deny the visit, in order. */
    public List<LocalDate> blockingDays() {
        return days.stream().filter(day -> !day.isAllowed()).map(Verdict::date).toList();
    }

    public boolean isAllowed() {
        return outcome() == Outcome.ALLOW;
    }

    /** Whether every denied day is denied for want of a consent that counts. */
    public boolean isCurableByConsent() {
        return !isAllowed()
                && days.stream().allMatch(day -> day.isAllowed() || day.reason().isCurableByConsent());
    }
}
