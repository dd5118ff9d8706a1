package io.huiqi.awards.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.awards.assessment.Assessor;
import io.huiqi.awards.assessment.Decision;
import io.huiqi.awards.assessment.PolicyFixtures;
import io.huiqi.awards.assessment.Question;
import io.huiqi.awards.beneficiary.Account;
import io.huiqi.awards.beneficiary.Beneficiary;
import io.huiqi.awards.facts.BeneficiaryKind;
import io.huiqi.awards.facts.Entitlements;
import io.huiqi.awards.facts.Facts;
import io.huiqi.awards.facts.FigureSeries;
import io.huiqi.awards.facts.Paid;
import io.huiqi.awards.job.Rows;
import io.huiqi.awards.job.Tallies;
import io.huiqi.awards.job.Tally;
import io.huiqi.awards.ledger.Evidence;
import io.huiqi.awards.ledger.Grant;
import io.huiqi.awards.ledger.Ledger;
import io.huiqi.awards.policyfile.PolicyReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A year is played again under two policies. */
class ShadowComputationTests {

    private static final String POLICY = "jiaozuo-2020-17";
    private static final String MILESTONES = "revenue-milestones";

    private final Assessor inForce = PolicyFixtures.jiaozuo();

    @Test
    void aGenerousDraftHasWinners() {
        ShadowLine line =
                compare(draft("pays: 50万\n            boundary", "pays: 60万\n            boundary"), List.of());

        assertThat(line.effect()).isEqualTo("gaining");
        assertThat(line.now()).isEqualTo("1500000.00");
        assertThat(line.then()).isEqualTo("1600000.00");
        assertThat(line.difference()).isEqualTo("100000.00");
    }

    @Test
    void aStrictDraftHasLosers() {
        ShadowLine line = compare(draft("at: 50亿", "at: 55亿"), List.of());

        assertThat(line.effect()).isEqualTo("losing");
        assertThat(line.then()).isEqualTo("500000.00");
        assertThat(line.difference()).isEqualTo("-1000000.00");
    }

    @Test
    void whatWasGrantedForTheYearItselfIsPlayedAgain() {
        Grant sameYear = grant(MILESTONES, "5000000000.00", 2020, 150_000_000, null);

        ShadowLine line = compare(inForce, List.of(sameYear));

        assertThat(line.granted()).isEqualTo("1500000.00");
        assertThat(line.now()).isEqualTo("1500000.00");
        assertThat(line.effect()).isEqualTo("same");
    }

    @Test
    void whatWasGrantedForEarlierYearsCounts() {
        Grant earlier = grant(MILESTONES, "5000000000.00", 2019, 150_000_000, null);

        ShadowLine line = compare(inForce, List.of(earlier));

        assertThat(line.granted()).isEqualTo("0.00");
        assertThat(line.now()).isEqualTo("0.00");
        assertThat(line.reasonsNow()).contains("already-awarded");
    }

    @Test
    void anItemThatTheDraftDropsPaysNothing() {
        String dropped = PolicyFixtures.jiaozuoYaml();
        int from = dropped.indexOf("  smart-platform:\n    name");
        int to = dropped.indexOf("  four-modernisations-zone:\n    name");
        Assessor draft = assessor(
                (dropped.substring(0, from) + dropped.substring(to)).replaceFirst("(?s)  06-5:.*?  07-2:", "  07-2:"));

        ShadowLine line = compare(draft, "smart-platform", List.of(), new Tallies());

        assertThat(line.outcomeThen()).isEqualTo("no-such-item");
    }

    @Test
    void aDecisionDocumentIsBroughtAgain() {
        Decision decision = new Decision("焦政纪〔2021〕3号", LocalDate.of(2021, 3, 1), 70_000_000);
        Question claimed = new Question("headquarters", 2020, null, null, decision);
        Grant grant = grant("headquarters", decision.documentNo(), 2020, 70_000_000, claimed);

        ShadowLine line = compare(inForce, "headquarters", List.of(grant), new Tallies());

        assertThat(line.granted()).isEqualTo("700000.00");
        assertThat(line.now()).isEqualTo("700000.00");
        assertThat(line.then()).isEqualTo("700000.00");
    }

    @Test
    void winnersLosersAndCostAreCountedByItem() {
        Tallies tallies = new Tallies();
        compare(draft("at: 50亿", "at: 55亿"), MILESTONES, List.of(), tallies);
        compare(inForce, MILESTONES, List.of(), tallies);

        assertThat(tallies.toList())
                .containsExactly(new Tally(
                        MILESTONES,
                        Map.of("losing", 1L, "same", 1L),
                        Map.of("now", 300_000_000L, "then", 200_000_000L)));
    }

    private ShadowLine compare(Assessor draft, List<Grant> grants) {
        return compare(draft, MILESTONES, grants, new Tallies());
    }

    private ShadowLine compare(Assessor draft, String item, List<Grant> grants, Tallies tallies) {
        FigureSeries revenue = FigureSeries.of(Map.of(2019, 480_000_000_000L, 2020, 530_000_000_000L));
        Facts facts =
                new Facts(BeneficiaryKind.ENTERPRISE, "C", Map.of("taxableRevenue", revenue), Map.of(), List.of());
        Beneficiary beneficiary = new Beneficiary("91410802MA45ABC18C", true, facts, new Ledger(grants), Map.of());
        Rows rows = new Rows();
        new ShadowComputation(inForce, draft, List.of(item), 2020)
                .compute(new Account(beneficiary, List.of(), 0, 0, List.of()), rows, tallies);
        return Rows.unpack(rows.pack()).map(ShadowLine::of).findFirst().orElseThrow();
    }

    private static Grant grant(String item, String level, int year, long fen, Question claimed) {
        Paid paid = Paid.of(item, null, level, null, null, null, year, fen);
        Grant grant = new Grant("a-" + year, "c-" + year, POLICY, "1", List.of(paid), null);
        if (claimed == null) {
            return grant;
        }
        Evidence.Events events = new Evidence.Events("e-1", "e-2", "e-3");
        return grant.with(Evidence.of("sha", "1", claimed, Facts.NONE, List.of(), Entitlements.NONE, events));
    }

    private static Assessor draft(String words, String instead) {
        assertThat(PolicyFixtures.jiaozuoYaml()).contains(words);
        return assessor(PolicyFixtures.jiaozuoYaml().replace(words, instead));
    }

    private static Assessor assessor(String yaml) {
        return Assessor.of(PolicyReader.policyOf(yaml).orElseThrow());
    }
}
