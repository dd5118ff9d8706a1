package io.huiqi.awards.proof;

import io.huiqi.awards.assessment.Assessor;
import io.huiqi.awards.assessment.MadeUp;
import io.huiqi.awards.assessment.Question;
import io.huiqi.awards.facts.BeneficiaryKind;
import io.huiqi.awards.facts.Entitlements;
import io.huiqi.awards.facts.Facts;
import io.huiqi.awards.facts.Recognition;
import io.huiqi.awards.facts.YearReport;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Proofs of made-up awards that figures cap and that titles carry the numbers of. */
final class FigureProofs {

    private static final String HEAD = "figures:\n";
    private static final String AWARD =
            "  award: {zh: 上级奖补, en: award, from: {title: lab, attribute: amount, several: sum}}\n";

    private FigureProofs() {}

    /** 10 % of 1,000 yuan, of which half of the profit of 199.94 yuan is due. */
    static Map<String, Object> cappedByAFigure() {
        YearReport report = new YearReport(
                2020, 1, "audit", LocalDate.of(2021, 1, 31), "f-2020", Map.of("spending", 100_000L, "profit", 19_994L));
        return proof(
                "rate: {measure: m1, of: spending, percent: 10, cap: {percent: 50, of: profit}}",
                List.of(report),
                List.of());
    }

    /** Half of what two titles say that another government gave. */
    static Map<String, Object> matchedByTitles() {
        return proof(
                "matching: {measure: m1, of: award, percent: 50}",
                List.of(),
                List.of(
                        title("r-1", Map.of("amount", 100_000L, "score", 9_250L)),
                        title("r-2", Map.of("amount", 13L))));
    }

    private static Map<String, Object> proof(String operator, List<YearReport> reports, List<Recognition> titles) {
        String yaml = MadeUp.paying(operator).replace(HEAD, HEAD + AWARD);
        Facts facts = new Facts(BeneficiaryKind.ENTERPRISE, "C", YearReport.series(reports), Map.of(), titles);
        Assessor assessor = Assessor.of(ProofFixtures.POLICIES.read(yaml).orElseThrow());
        return ProofFixtures.proof(Question.of("support", 2020), facts, reports, Entitlements.NONE, assessor);
    }

    private static Recognition title(String id, Map<String, Long> numbers) {
        return new Recognition(id, "lab", "provincial", "P-" + id, LocalDate.of(2020, 9, 1), Set.of(), numbers);
    }
}
