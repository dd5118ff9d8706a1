package io.huiqi.awards.proof;

import io.huiqi.awards.assessment.Assessment;
import io.huiqi.awards.assessment.Assessor;
import io.huiqi.awards.assessment.Decision;
import io.huiqi.awards.assessment.PolicyFixtures;
import io.huiqi.awards.assessment.Question;
import io.huiqi.awards.facts.BeneficiaryKind;
import io.huiqi.awards.facts.Entitlements;
import io.huiqi.awards.facts.Facts;
import io.huiqi.awards.facts.Mergers;
import io.huiqi.awards.facts.Paid;
import io.huiqi.awards.facts.Recognition;
import io.huiqi.awards.facts.YearReport;
import io.huiqi.awards.ledger.Allowance;
import io.huiqi.awards.ledger.Allowance.Share;
import io.huiqi.awards.ledger.Evidence;
import io.huiqi.awards.ledger.Ledger;
import io.huiqi.awards.policy.Policy;
import io.huiqi.awards.policyfile.PolicyReader;
import io.huiqi.awards.pool.Sharing;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Proofs of made-up awards under the policy of the source tree. */
final class ProofFixtures {

    static final ProofKey KEY = ProofKey.derivedFrom("a secret of the tests, long enough to be one");
    static final PublicKeys KEYS = new PublicKeys(List.of(KEY.publicKey()));
    static final PolicyTextReader POLICIES = PolicyReader::policyOf;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long WAN = 1_000_000;
    private static final long YI = 10_000 * WAN;

    private ProofFixtures() {}

    /** One proof for each way the policy pays by formula, by name. */
    static Map<String, Object> all() {
        Map<String, Object> proofs = new LinkedHashMap<>();
        proofs.put("revenue-milestones", revenue());
        proofs.put(
                "revenue-milestones-later-year",
                proof(
                        Question.of("revenue-milestones", 2021),
                        List.of(report(2019, "taxableRevenue", 48 * YI), report(2021, "taxableRevenue", 61 * YI)),
                        List.of(),
                        List.of(
                                Paid.of("revenue-milestones", "01-3", "50亿", null, null, null, 2020, 100 * WAN),
                                Paid.of("revenue-milestones", "01-4", "50亿", null, null, null, 2020, 50 * WAN))));
        proofs.put(
                "rd-subsidy",
                proof(
                        Question.of("rd-subsidy", 2020),
                        List.of(report(2019, "rdExpense", 3_333_333_33L), report(2020, "rdExpense", 3_500_000_007L)),
                        List.of(),
                        List.of()));
        proofs.put("brand", titled("brand", title("r-1", "well-known-trademark", "national", null)));
        proofs.put("brand-shared", shared());
        proofs.put("5g", titled("5g", title("r-2", "smart-factory", null, "P1")));
        proofs.put(
                "innovation-centre",
                titled("innovation-centre", title("r-3", "innovation-centre-recognised", "provincial", null)));
        proofs.put("approved-for-less", revenue(new Allowance(120 * WAN, null)));
        Share share = new Share("technical-renovation", 2020, new Sharing(1000 * WAN, 2400 * WAN, 7), 400 * WAN, true);
        proofs.put("share-of-a-pool", renovation(new Allowance(400 * WAN, share)));
        proofs.put("capped-by-a-figure", FigureProofs.cappedByAFigure());
        proofs.put("matched-by-titles", FigureProofs.matchedByTitles());
        return proofs;
    }

    /** 4 million yuan decided, of which something else is granted. */
    static Map<String, Object> renovation(Allowance allowance) {
        Decision decision = new Decision("焦政纪〔2021〕3号", LocalDate.of(2021, 2, 1), 400 * WAN);
        return proof(
                new Question("technical-renovation", 2020, null, null, decision),
                facts(List.of(), List.of()),
                List.of(),
                Entitlements.of(List.of()),
                PolicyFixtures.jiaozuo(),
                allowance);
    }

    /** 5.3 billion yuan after 4.8 billion: two lines, 1.5 million yuan. */
    static Map<String, Object> revenue() {
        return revenue(null);
    }

    /** The same, of which less may be granted. */
    private static Map<String, Object> revenue(@Nullable Allowance allowance) {
        List<YearReport> reports =
                List.of(report(2019, "taxableRevenue", 48 * YI), report(2020, "taxableRevenue", 53 * YI));
        return proof(
                Question.of("revenue-milestones", 2020),
                facts(reports, List.of()),
                reports,
                Entitlements.of(List.of()),
                PolicyFixtures.jiaozuo(),
                allowance);
    }

    /** Who pays is named: the city and the county half each; and the day of registration is known. */
    private static Map<String, Object> shared() {
        Facts facts = new Facts(
                BeneficiaryKind.ENTERPRISE,
                "C",
                Map.of(),
                Map.of(),
                List.of(title("r-1", "national-brand", "national", null)),
                Map.of(),
                LocalDate.of(2008, 8, 8),
                Mergers.NONE);
        String shared = PolicyFixtures.jiaozuoYaml().replace("    value: city\n", "    value: tax-sharing\n");
        Policy policy = POLICIES.read(shared).orElseThrow();
        return proof(Question.of("brand", 2020), facts, List.of(), Entitlements.NONE, Assessor.of(policy));
    }

    private static Map<String, Object> titled(String item, Recognition title) {
        return proof(Question.of(item, 2020), List.of(), List.of(title), List.of());
    }

    private static Map<String, Object> proof(
            Question question, List<YearReport> reports, List<Recognition> titles, List<Paid> paid) {
        Facts facts = facts(reports, titles);
        return proof(question, facts, reports, Entitlements.of(paid), PolicyFixtures.jiaozuo());
    }

    private static Facts facts(List<YearReport> reports, List<Recognition> titles) {
        return new Facts(
                BeneficiaryKind.ENTERPRISE,
                "C",
                YearReport.series(reports),
                Map.of("keyEnterprise", Set.of(2019, 2020)),
                titles);
    }

    static Map<String, Object> proof(
            Question question, Facts facts, List<YearReport> reports, Entitlements paid, Assessor assessor) {
        return proof(question, facts, reports, paid, assessor, null);
    }

    private static Map<String, Object> proof(
            Question question,
            Facts facts,
            List<YearReport> reports,
            Entitlements paid,
            Assessor assessor,
            @Nullable Allowance allowance) {
        Evidence.Events events = new Evidence.Events("e-1", "e-2", "e-3");
        String digest = assessor.policy().file().sha256();
        Evidence evidence = Evidence.of(digest, Assessor.ENGINE_VERSION, question, facts, reports, paid, events)
                .with(allowance);
        Assessment assessment = evidence.recompute(assessor);
        Proven proven = new Proven(
                Ledger.awardOf("c-1"),
                "c-1",
                "91410802MA45ABC18C",
                LocalDate.of(2021, 3, 1),
                assessor.policy().file().text(),
                evidence);
        return asRead(JSON.writeValueAsString(new Prover(POLICIES, KEY).prove(proven, Result.of(assessment))));
    }

    /** A document as somebody who received it reads it. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> asRead(String json) {
        return JSON.readValue(json, Map.class);
    }

    private static YearReport report(int year, String figure, long fen) {
        return new YearReport(year, 2, "tax", LocalDate.of(year + 1, 1, 31), "f-" + year, Map.of(figure, fen));
    }

    private static Recognition title(String id, String kind, String level, String project) {
        return new Recognition(id, kind, level, project, LocalDate.of(2020, 9, 1), Set.of("uses5g"));
    }
}
