package io.huiqi.awards.adjustment;

import io.huiqi.awards.assessment.Assessment;
import io.huiqi.awards.assessment.Question;
import io.huiqi.awards.assessment.Rulebook;
import io.huiqi.awards.beneficiary.Answer;
import io.huiqi.awards.beneficiary.Beneficiary;
import io.huiqi.awards.beneficiary.Claim;
import io.huiqi.awards.facts.BeneficiaryKind;
import io.huiqi.awards.facts.Facts;
import io.huiqi.awards.facts.YearReport;
import io.huiqi.awards.ledger.Evidence;
import io.huiqi.awards.ledger.Grant;
import io.huiqi.awards.ledger.Ledger;
import io.huiqi.awards.ledger.LedgerChange;
import io.huiqi.awards.ledger.Recovery;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One enterprise that reports, corrects and claims, as the service would carry it out. */
final class Life {

    static final String POLICY = "jiaozuo-2020-17";
    static final Instant NOW = Instant.parse("2022-03-01T02:00:00Z");
    private static final long YI = 10_000_000_000L;

    private final Rulebook rulebook;
    private final TreeMap<Integer, YearReport> reports = new TreeMap<>();
    private Set<Integer> keyYears = Set.of();
    private Beneficiary beneficiary = new Beneficiary("91410802MA45ABC18C", true, Facts.NONE, Ledger.EMPTY, Map.of());
    private List<Doubt> doubts = List.of();
    private List<LedgerChange> changes = List.of();

    Life(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** Taxable revenue in 亿; null when it is named and not filed. An older revision changes nothing. */
    void revenue(int year, long revision, @Nullable String yi) {
        hear(year, revision, "taxableRevenue", yi == null ? null : fen(yi));
    }

    void hear(int year, long revision, String figure, @Nullable Long fen) {
        YearReport known = reports.get(year);
        if (known == null || known.revision() < revision) {
            Map<String, Long> figures = new HashMap<>();
            figures.put(figure, fen);
            reports.put(year, new YearReport(year, revision, "tax", null, "e-" + year + "-" + revision, figures));
        }
        reconsider("e-" + year + "-" + revision);
    }

    void keyEnterprise(Set<Integer> years) {
        keyYears = years;
        reconsider("e-list");
    }

    void becomes(BeneficiaryKind kind) {
        beneficiary = with(new Facts(kind, "C", facts().figures(), facts().lists(), List.of()), ledger());
        reconsider("e-kind");
    }

    private void reconsider(String cause) {
        Facts facts = new Facts(
                beneficiary.facts().kind(),
                "C",
                YearReport.series(reports.values()),
                Map.of("keyEnterprise", keyYears),
                List.of());
        Revised revised = new Adjuster(rulebook).revise(ledger(), facts, cause, NOW);
        beneficiary = with(facts, revised.ledger());
        doubts = revised.doubts();
        changes = revised.changes();
    }

    /** Claims; returns what was granted in yuan, 0 for nothing. */
    long claim(String id, String item, int year) {
        Claim claim = new Claim(id, 1, beneficiary.uscc(), POLICY, NOW, Question.of(item, year));
        return beneficiary.answer(claim, rulebook).map(this::take).orElse(0L);
    }

    private long take(Beneficiary.Answered answered) {
        Beneficiary before = beneficiary;
        beneficiary = answered.beneficiary();
        if (!(answered.answer() instanceof Answer.Assessed it) || it.grant() == null) {
            return 0;
        }
        keep(it, before);
        return it.grant().fen() / 100;
    }

    /** Grants an item that people decide, as computed. */
    long grant(String id, String item, int year) {
        Claim claim = new Claim(id, 1, beneficiary.uscc(), POLICY, NOW, Question.of(item, year));
        Assessment found = rulebook.assessor(POLICY)
                .orElseThrow()
                .assess(claim.question(), facts(), ledger().entitlements(POLICY));
        Beneficiary before = beneficiary;
        beneficiary = with(facts(), ledger().grant(id, found));
        keep(new Answer.Assessed(claim, found, ledger().grantOf(id).orElseThrow()), before);
        return found.fen() / 100;
    }

    private void keep(Answer.Assessed answer, Beneficiary before) {
        Evidence evidence = answer.evidence(
                before, List.copyOf(reports.values()), new Evidence.Events("submitted", "assessed", "granted"));
        List<Grant> grants = new ArrayList<>(ledger().grants());
        grants.set(grants.size() - 1, answer.grant().with(evidence));
        beneficiary = with(facts(), new Ledger(grants, ledger().adjustments(), ledger().recoveries()));
    }

    void replace(Recovery recovery) {
        beneficiary = with(facts(), ledger().with(recovery));
    }

    private Beneficiary with(Facts facts, Ledger ledger) {
        return new Beneficiary(beneficiary.uscc(), true, facts, ledger, beneficiary.answered());
    }

    Facts facts() {
        return beneficiary.facts();
    }

    Ledger ledger() {
        return beneficiary.ledger();
    }

    List<Doubt> doubts() {
        return doubts;
    }

    /** What the latest facts changed. */
    List<LedgerChange> changes() {
        return changes;
    }

    /** What each grant comes to now, in yuan, in the order of the grants. */
    List<Long> standing() {
        return ledger().grants().stream()
                .map(grant -> ledger().standingOf(grant).fen() / 100)
                .toList();
    }

    /** What is still to be recovered, in yuan. */
    long owed() {
        return ledger().recoveries().stream()
                        .filter(recovery -> recovery.status().isOpen())
                        .mapToLong(Recovery::outstandingFen)
                        .sum()
                / 100;
    }

    private static long fen(String yi) {
        return new BigDecimal(yi).multiply(BigDecimal.valueOf(YI)).longValueExact();
    }
}
