package io.huiqi.inspection.plan;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How many enterprises are drawn: a number, a share of the list, or a share of each risk class; exactly one is given.
 *
 * @param number at least 1
 * @param percent from 1 to 100
 * @param byRisk each class once
 */
public record DrawSize(
        @Nullable Integer number,
        @Nullable Integer percent,
        @Nullable List<RiskShare> byRisk) {

    private static final int WHOLE = 100;

    public DrawSize {
        byRisk = byRisk == null ? null : List.copyOf(byRisk);
        if (Stream.of(number, percent, byRisk).filter(Objects::nonNull).count() != 1) {
            throw new IllegalArgumentException("either a number or a percentage or a percentage for each risk class");
        }
    }

    public DrawSize(@Nullable Integer number, @Nullable Integer percent) {
        this(number, percent, null);
    }

    /** Whether the lists must say the risk class of each enterprise. */
    boolean needsRisks() {
        return byRisk != null;
    }

    /** How many of each risk class of a list. */
    Map<RiskClass, Integer> quotas(PlanLists lists) {
        Map<RiskClass, Integer> quotas = new EnumMap<>(RiskClass.class);
        for (RiskShare share : Objects.requireNonNull(byRisk, "asked of a draw by risk only")) {
            quotas.put(share.risk(), shareOf(lists.countOf(share.risk()), share.percent()));
        }
        return quotas;
    }

    /** How many of a list, rounded up and never more than there are. */
    int of(int listed) {
        if (number != null) {
            return Math.min(number, listed);
        }
        return shareOf(listed, percent == null ? WHOLE : percent);
    }

    private static int shareOf(int listed, int percent) {
        return (int) (((long) listed * percent + WHOLE - 1) / WHOLE);
    }
}
