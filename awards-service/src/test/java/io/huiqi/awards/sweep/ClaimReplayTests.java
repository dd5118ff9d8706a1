package io.huiqi.awards.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.awards.assessment.Assessor;
import io.huiqi.awards.assessment.Enquiry;
import io.huiqi.awards.assessment.Question;
import io.huiqi.awards.beneficiary.Account;
import io.huiqi.awards.beneficiary.Beneficiary;
import io.huiqi.awards.beneficiary.ToldClaim;
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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Claims of an enterprise with an output of 1.5 million are asked again; in force, 100,000 yuan are paid from 1 million. */
class ClaimReplayTests {

    private static final String POLICY = "made-up-2021";
    private static final int YEAR = 2021;
    private static final long FACTS = 3;
    private static final long PAID = 10_000_000;
    private static final Map<Integer, Long> OUTPUT = Map.of(2021, 150_000_000L, 2022, 150_000_000L);

    private final Assessor inForce = paying("{from: 100万, pays: 10万}");
    private final Tallies tallies = new Tallies();

    @Test
    void theSamePolicyChangesNothing() {
        List<ClaimLine> lines =
                replay(inForce, List.of(grant("c-1", YEAR)), granted("c-1"), refused("c-2", "refused", "duplicate"));

        assertThat(lines).extracting(ClaimLine::effect).containsExactly("unchanged", "unchanged");
        assertThat(lines).extracting(ClaimLine::then).containsExactly("100000.00", "0.00");
        assertThat(lines).extracting(ClaimLine::factsChanged).containsOnly(false);
    }

    @Test
    void aClaimThatWasRefusedWinsWhatTheDraftWouldPayIt() {
        Assessor generous = paying("{from: 50万, pays: 12万}");

        ClaimLine line = replay(generous, List.of(), refused("c-1", "nothing-due", "below-threshold"))
                .get(0);

        assertThat(line)
                .isEqualTo(new ClaimLine(
                        "c-1",
                        "91410802MA45ABC18C",
                        "main",
                        "newly-granted",
                        "made-up.1",
                        "0.00",
                        "120000.00",
                        "nothing-due",
                        "payable",
                        List.of("below-threshold"),
                        List.of(),
                        false));
    }

    @Test
    void aClaimThatWasGrantedLosesWhatTheDraftRefuses() {
        ClaimLine line = replay(paying("{from: 200万, pays: 10万}"), List.of(grant("c-1", YEAR)), granted("c-1"))
                .get(0);

        assertThat(line.effect()).isEqualTo("newly-refused");
        assertThat(line.before()).isEqualTo("100000.00");
        assertThat(line.reasonsThen()).containsExactly("below-threshold");
    }

    @Test
    void whatTheDraftGrantsToAClaimIsNotGrantedToTheNextOne() {
        List<ClaimLine> lines = replay(
                paying("{from: 100万, pays: 30万}"),
                List.of(),
                refused("c-1", "nothing-due", "below-threshold"),
                refused("c-2", "nothing-due", "below-threshold"));

        assertThat(lines).extracting(ClaimLine::effect).containsExactly("newly-granted", "unchanged");
        assertThat(lines.get(1).reasonsThen()).containsExactly("duplicate");
    }

    @Test
    void aClaimThatWaitsIsReportedAndCostsNothing() {
        ClaimLine line = replay(paying("{from: 100万, pays: 30万}"), List.of(), told("c-1", "payable", PAID, false))
                .get(0);

        assertThat(line.effect()).isEqualTo("waiting");
        assertThat(line.then()).isEqualTo("300000.00");
        assertThat(tallies.toList())
                .containsExactly(
                        new Tally("main", Map.of("waiting", 1L), Map.of("claims-before", 0L, "claims-after", 0L)));
    }

    @Test
    void whatAPoolRefusedIsNotADraftsToGrant() {
        ClaimLine line = replay(
                        paying("{from: 100万, pays: 30万}"), List.of(), refused("c-1", "refused", "pool-exhausted"))
                .get(0);

        assertThat(line.effect()).isEqualTo("unfunded");
        assertThat(line.then()).isEqualTo("300000.00");
    }

    @Test
    void aSumApprovedAboveWhatWasDueIsGrantedWhenTheDraftMakesItDue() {
        ToldClaim over = told("c-1", "refused", 15_000_000, true, "over-decision");

        assertThat(replay(paying("{from: 100万, pays: 30万}"), List.of(), over).get(0))
                .extracting(ClaimLine::effect, ClaimLine::then)
                .containsExactly("newly-granted", "150000.00");
        assertThat(replay(inForce, List.of(), over).get(0).effect()).isEqualTo("waiting");
    }

    @Test
    void aClaimThatAClosedPolicyRefusedStaysRefused() {
        ClaimLine line = replay(inForce, List.of(), refused("c-1", "refused", "policy-closed"))
                .get(0);

        assertThat(line.effect()).isEqualTo("unchanged");
        assertThat(line.reasonsThen()).containsExactly("policy-closed");
    }

    @Test
    void aGrantOlderThanTheMemoryOfClaimsIsAskedAgainFromItsEvidence() {
        Evidence evidence = Evidence.of(
                "sha",
                "1",
                Question.of("main", YEAR),
                facts(),
                List.of(),
                Entitlements.NONE,
                new Evidence.Events("e-1", "e-2", "e-3"));

        ClaimLine line = replay(
                        paying("{from: 100万, pays: 30万}"),
                        List.of(grant("c-1", YEAR).with(evidence)))
                .get(0);

        assertThat(line.effect()).isEqualTo("raised");
        assertThat(line.then()).isEqualTo("300000.00");
    }

    @Test
    void claimsForOtherYearsAreNotAskedAgain() {
        ToldClaim other = new ToldClaim(
                "c-1",
                1,
                POLICY,
                Instant.EPOCH,
                Question.of("main", 2022),
                ToldClaim.GRANTED,
                PAID,
                List.of(),
                "1",
                FACTS,
                false);

        assertThat(replay(inForce, List.of(grant("c-1", 2022)), other)).isEmpty();
        assertThat(tallies.toList()).isEmpty();
    }

    @Test
    void factsThatChangedSinceAreTold() {
        Account account = account(FACTS + 1, List.of(), refused("c-1", "needs-correction", "missing-figure"));

        assertThat(replay(inForce, account).get(0).factsChanged()).isTrue();
    }

    private List<ClaimLine> replay(Assessor draft, List<Grant> grants, ToldClaim... told) {
        return replay(draft, account(FACTS, grants, told));
    }

    private List<ClaimLine> replay(Assessor draft, Account account) {
        Rows rows = new Rows();
        new ClaimReplay(inForce, draft, List.of("main"), YEAR).compute(account, rows, tallies);
        return Rows.unpack(rows.pack())
                .filter(ClaimLine::isIn)
                .map(ClaimLine::of)
                .toList();
    }

    private static Account account(long factChanges, List<Grant> grants, ToldClaim... told) {
        Beneficiary beneficiary = new Beneficiary("91410802MA45ABC18C", true, facts(), new Ledger(grants), Map.of());
        return new Account(beneficiary, List.of(), 1, 1, List.of(), List.of(), factChanges, List.of(told));
    }

    private static Facts facts() {
        return new Facts(
                BeneficiaryKind.ENTERPRISE, "C", Map.of("output", FigureSeries.of(OUTPUT)), Map.of(), List.of());
    }

    private static Grant grant(String claim, int year) {
        Paid paid = Paid.of("main", "A", null, null, null, null, year, PAID);
        return new Grant("award of " + claim, claim, POLICY, "made-up.1", List.of(paid), null);
    }

    private static ToldClaim granted(String claim) {
        return told(claim, ToldClaim.GRANTED, PAID, false);
    }

    private static ToldClaim refused(String claim, String outcome, String reason) {
        return told(claim, outcome, 0, false, reason);
    }

    private static ToldClaim told(String claim, String outcome, long fen, boolean approved, String... reasons) {
        Instant submitted = Instant.parse("2022-03-01T02:00:00Z");
        return new ToldClaim(
                claim,
                1,
                POLICY,
                submitted,
                Question.of("main", YEAR),
                outcome,
                fen,
                List.of(reasons),
                "made-up.1",
                FACTS,
                approved);
    }

    private static Assessor paying(String band) {
        String rule = "bands: {measure: A, of: output, boundary: inclusive, bands: [" + band + "]}";
        return Assessor.of(PolicyReader.policyOf(Enquiry.file(rule)).orElseThrow());
    }
}
