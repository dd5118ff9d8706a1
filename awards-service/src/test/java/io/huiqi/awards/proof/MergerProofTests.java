package io.huiqi.awards.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.awards.assessment.PolicyFixtures;
import io.huiqi.awards.assessment.Question;
import io.huiqi.awards.facts.BeneficiaryKind;
import io.huiqi.awards.facts.Entitlements;
import io.huiqi.awards.facts.Facts;
import io.huiqi.awards.facts.Merger;
import io.huiqi.awards.facts.Mergers;
import io.huiqi.awards.facts.YearReport;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A proof of an award that was flagged for a merger carries the merger, and is computed again with it. */
class MergerProofTests {

    private static final long YI = 10_000_000_000L;

    private final ProofVerifier verifier = new ProofVerifier(ProofFixtures.POLICIES, null);

    @Test
    void theMergerIsAmongTheInputsAndTheProofIsComputedAgain() {
        Map<String, Object> proof = proof();

        assertThat(proof.get("inputs").toString()).contains("91410883MA9K12P36D");
        assertThat(proof.get("trace").toString()).contains("for review");
        assertThat(verifier.verify(proof).difference()).isNull();
    }

    @Test
    void aMergerLeftOutIsFound() {
        Map<String, Object> proof = proof();
        ((Map<?, ?>) proof.get("inputs")).remove("mergers");

        assertThat(verifier.verify(proof).difference())
                .isNotNull()
                .satisfies(difference -> assertThat(difference.pointer()).startsWith("/trace"));
    }

    private static Map<String, Object> proof() {
        List<YearReport> reports = List.of(report(2019, 48 * YI), report(2020, 53 * YI));
        Merger merger = new Merger("91410883MA9K12P36D", LocalDate.of(2020, 3, 1), "文〔2020〕5号", "e-9");
        Facts facts = new Facts(BeneficiaryKind.ENTERPRISE, "C", YearReport.series(reports), Map.of(), List.of())
                .with(new Mergers(List.of(merger), null));
        return ProofFixtures.proof(
                Question.of("revenue-milestones", 2020), facts, reports, Entitlements.NONE, PolicyFixtures.jiaozuo());
    }

    private static YearReport report(int year, long fen) {
        return new YearReport(year, 1, null, null, "f-" + year, Map.of("taxableRevenue", fen));
    }
}
