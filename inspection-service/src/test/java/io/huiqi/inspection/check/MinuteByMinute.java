package io.huiqi.inspection.check;

import io.huiqi.inspection.policy.Readings;
import io.huiqi.inspection.policy.Readings.CategoryScope;
import io.huiqi.inspection.policy.Readings.OutsideQuietDays;
import io.huiqi.inspection.policy.Readings.OwnRandomPlan;
import io.huiqi.inspection.proposal.Category;
import io.huiqi.inspection.proposal.Deployer;
import io.huiqi.inspection.proposal.Proposal;
import io.huiqi.inspection.proposal.Visit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A second, slow implementation for Jiaozuo: it walks a visit of whole minutes and asks of each whether it is allowed. */
final class MinuteByMinute {

    private static final Set<Deployer> QUALIFIED =
            EnumSet.of(Deployer.STATE, Deployer.PROVINCE, Deployer.CITY_GOVERNMENT);

    private final Proposal proposal;
    private final Readings readings;
    private final boolean consented;
    private final Set<LocalDate> blockingDays = new TreeSet<>();
    private long longestStart;
    private long longestMinutes;

    MinuteByMinute(Proposal proposal, Readings readings, boolean consented) {
        this.proposal = proposal;
        this.readings = readings;
        this.consented = consented;
        walk();
    }

    Set<LocalDate> blockingDays() {
        return blockingDays;
    }

    /** The longest run of allowed minutes of a denied visit, the earliest of several. */
    @Nullable
    Visit alternative() {
        return blockingDays.isEmpty() || longestMinutes == 0
                ? null
                : new Visit(
                        Instant.ofEpochSecond(longestStart * 60),
                        Instant.ofEpochSecond((longestStart + longestMinutes) * 60));
    }

    private void walk() {
        long first = proposal.visit().start().getEpochSecond() / 60;
        long end = proposal.visit().end().getEpochSecond() / 60;
        long run = 0;
        for (long minute = first; minute < end; minute++) {
            LocalDateTime local = local(minute);
            if (isAllowed(local.getDayOfMonth() <= 15)) {
                run++;
            } else {
                run = 0;
                blockingDays.add(local.toLocalDate());
            }
            if (run > longestMinutes) {
                longestMinutes = run;
                longestStart = minute - run + 1;
            }
        }
    }

    private boolean isAllowed(boolean quiet) {
        boolean exception = switch (proposal.kind()) {
            case SERVICE_VISIT, GREEN_CHANNEL, INVITED, BENEFIT_VERIFICATION, EMERGENCY -> true;
            case CASE_INVESTIGATION -> proposal.caseNo() != null && standsAlone(quiet);
            case INSPECTION -> isExempt() && standsAlone(quiet);
        };
        return exception || (!quiet && consented);
    }

    private boolean standsAlone(boolean quiet) {
        return quiet || readings.outsideQuietDays() == OutsideQuietDays.DOCUMENT_STANDS_FOR_CONSENTS;
    }

    private boolean isExempt() {
        boolean published = proposal.plan() != null
                && proposal.plan()
                        .publishedOn()
                        .isBefore(local(proposal.visit().start().getEpochSecond() / 60)
                                .toLocalDate());
        boolean random = proposal.category() == Category.DOUBLE_RANDOM;
        boolean listed = random ? published : proposal.category() != Category.OTHER;
        boolean unbound = readings.categoryScope() == CategoryScope.BINDS_CITY_GOVERNMENT_ONLY
                && proposal.deployer() != Deployer.CITY_GOVERNMENT;
        boolean deployed =
                QUALIFIED.contains(proposal.deployer()) && proposal.documentNo() != null && (listed || unbound);
        boolean ownPlan = random && published && readings.ownRandomPlan() == OwnRandomPlan.PUBLISHED_PLAN_SUFFICES;
        return deployed || ownPlan;
    }

    private static LocalDateTime local(long epochMinute) {
        return LocalDateTime.ofEpochSecond(epochMinute * 60 + 8 * 3600, 0, ZoneOffset.UTC);
    }
}
