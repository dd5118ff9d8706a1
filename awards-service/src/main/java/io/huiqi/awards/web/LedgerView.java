package io.huiqi.awards.web;

import io.huiqi.awards.adjustment.Doubt;
import io.huiqi.awards.beneficiary.Beneficiary;
import io.huiqi.awards.facts.MergedInto;
import io.huiqi.awards.facts.Mergers;
import io.huiqi.awards.facts.Paid;
import io.huiqi.awards.ledger.AwardStanding;
import io.huiqi.awards.ledger.Grant;
import io.huiqi.awards.ledger.Ledger;
import io.huiqi.awards.policy.Language;
import io.huiqi.kit.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything one beneficiary was granted and what became of it, for readers; amounts are decimal strings in yuan.
 *
 * @param marks what stands as paid, so that it is not paid again, by item and measure
 * @param total over its life, as it stands now
 * @param reviews awards that cannot be computed again from what is known now and wait for a person
 * @param predecessors whom it took over; their ledgers and recoveries stay under their own codes
 * @param mergedInto by whom it was taken over; null while it goes on
 */
record LedgerView(
        String enterprise,
        String total,
        List<YearTotal> years,
        List<GrantView> grants,
        List<MarkView> marks,
        List<RecoveryView> recoveries,
        List<ReviewView> reviews,
        List<PredecessorView> predecessors,
        @Nullable SuccessorView mergedInto) {

    record YearTotal(int year, String amount) {}

    record GrantView(
            String award,
            String claim,
            String policy,
            String policyVersion,
            String item,
            int year,
            String amount,
            String currentAmount,
            String status,
            List<AdjustmentView> adjustments) {}

    /**
     * What stands as paid under one measure.
     *
     * @param highest the high-water mark: the highest level paid; null where the measure has no levels
     * @param once the titles and documents paid
     */
    record MarkView(
            String policy,
            String item,
            @Nullable String measure,
            String paid,
            @Nullable String highest,
            List<OnceView> once) {}

    record OnceView(
            @Nullable String kind,
            @Nullable String level,
            @Nullable String project,
            @Nullable String recognition,
            int year) {}

    record ReviewView(String award, List<AssessmentView.ReasonView> reasons) {}

    record PredecessorView(String enterprise, LocalDate mergedOn, String documentNo) {}

    record SuccessorView(String enterprise, LocalDate mergedOn, String documentNo) {}

    static LedgerView of(Beneficiary beneficiary, List<Doubt> doubts, Language language) {
        Ledger ledger = beneficiary.ledger();
        Mergers mergers = beneficiary.facts().mergers();
        return new LedgerView(
                beneficiary.uscc(),
                yuan(ledger.grants().stream()
                        .mapToLong(grant -> standing(ledger, grant))
                        .sum()),
                years(ledger),
                ledger.grants().stream()
                        .map(grant -> grant(ledger, grant, language))
                        .toList(),
                marks(ledger),
                ledger.recoveries().stream()
                        .map(recovery -> RecoveryView.of(beneficiary.uscc(), recovery))
                        .toList(),
                doubts.stream()
                        .map(doubt -> new ReviewView(
                                doubt.award(),
                                doubt.reasons().stream()
                                        .map(reason -> AdjustmentView.reason(reason, language))
                                        .toList()))
                        .toList(),
                mergers.predecessors().stream()
                        .map(each -> new PredecessorView(each.predecessor(), each.mergedOn(), each.documentNo()))
                        .toList(),
                successor(mergers.into()));
    }

    private static @Nullable SuccessorView successor(@Nullable MergedInto into) {
        return into == null ? null : new SuccessorView(into.successor(), into.mergedOn(), into.documentNo());
    }

    private static long standing(Ledger ledger, Grant grant) {
        return ledger.standingOf(grant).fen();
    }

    private static List<YearTotal> years(Ledger ledger) {
        return ledger.grants().stream()
                .collect(Collectors.groupingBy(
                        Grant::year, TreeMap::new, Collectors.summingLong(grant -> standing(ledger, grant))))
                .entrySet()
                .stream()
                .map(year -> new YearTotal(year.getKey(), yuan(year.getValue())))
                .toList();
    }

    private static GrantView grant(Ledger ledger, Grant grant, Language language) {
        AwardStanding standing = ledger.standingOf(grant);
        return new GrantView(
                grant.award(),
                grant.claim(),
                grant.policy(),
                grant.policyVersion(),
                grant.item(),
                grant.year(),
                yuan(grant.fen()),
                yuan(standing.fen()),
                standing.status().code(),
                ledger.adjustmentsOf(grant.award()).stream()
                        .map(adjustment -> AdjustmentView.of(adjustment, language))
                        .toList());
    }

    /** What a mark is about. */
    private record Key(String policy, String item, String measure) implements Comparable<Key> {

        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::policy).thenComparing(Key::measure).thenComparing(Key::item);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private static List<MarkView> marks(Ledger ledger) {
        TreeMap<Key, List<Paid>> byKey = new TreeMap<>();
        for (Grant grant : ledger.grants()) {
            for (Paid paid : ledger.standing(grant)) {
                byKey.computeIfAbsent(key(grant, paid), key -> new ArrayList<>())
                        .add(paid);
            }
        }
        return byKey.entrySet().stream()
                .map(entry -> mark(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Key key(Grant grant, Paid paid) {
        return new Key(grant.policy(), paid.item(), paid.measure() == null ? "" : paid.measure());
    }

    private static MarkView mark(Key key, List<Paid> paid) {
        long highest = paid.stream().mapToLong(Paid::reachedFen).max().orElse(Paid.NO_AMOUNT);
        return new MarkView(
                key.policy(),
                key.item(),
                key.measure().isEmpty() ? null : key.measure(),
                yuan(paid.stream().mapToLong(Paid::fen).sum()),
                highest == Paid.NO_AMOUNT ? null : yuan(highest),
                paid.stream()
                        .filter(each -> each.reachedFen() == Paid.NO_AMOUNT)
                        .map(each -> new OnceView(
                                each.level(), each.tier(), each.project(), each.recognition(), each.year()))
                        .toList());
    }

    private static String yuan(long fen) {
        return new Money(fen).toString();
    }
}
