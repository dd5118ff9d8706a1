package io.huiqi.awards.cities;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.awards.assessment.Assessment;
import io.huiqi.awards.assessment.Assessor;
import io.huiqi.awards.assessment.Outcome;
import io.huiqi.awards.assessment.PolicyVersions;
import io.huiqi.awards.assessment.PolicyVersions.Version;
import io.huiqi.awards.assessment.Rulebook;
import io.huiqi.awards.assessment.Scene;
import io.huiqi.awards.facts.Paid;
import io.huiqi.awards.facts.Yuan;
import io.huiqi.awards.ledger.Grant;
import io.huiqi.awards.ledger.Ledger;
import io.huiqi.awards.policy.Policy;
import io.huiqi.awards.policyfile.PolicyReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** One enterprise in the county through five years and two versions of its policy, claim by claim through the ledger. */
class EnterpriseLifeTests {

    private static final String POLICY = "qinghe-2024";
    private static final LocalDate SECOND_FROM = LocalDate.parse("2026-07-01");
    private static final Instant SECOND_PUBLISHED = Instant.parse("2026-06-15T01:00:00Z");
    private static final String ALWAYS =
            "settled city 2024-05-01, started city 2024-11-11, listed 2024 signed, fixedAssets 2024 150000000.00, ";

    /** The day of the claim, its item, the assessed year, what is new, and what comes out. */
    private static final String LIFE = """
            2025-03-01 | settling     | 2024 | chosen cash                                   | 200000.00
            2025-03-01 | tax-share    | 2024 | countyTax 1000000.00                          | 800000.00
            2025-03-01 | investment   | 2024 | output 0.00                                   | 1200000.00
            2025-03-02 | investment   | 2024 | output 0.00                                   | duplicate
            2026-03-01 | settling     | 2025 | chosen fit-out, plantArea 2000.00             | already-awarded
            2026-03-01 | tax-share    | 2025 | countyTax 2000000.00                          | 1600000.00
            2026-03-01 | investment   | 2025 | output 50000000.00                            | 1200000.00
            2026-06-30 | factory-rent | 2025 | rentPaid 200000.00                            | 200000.00
            2027-03-01 | tax-share    | 2026 | countyTax 4000000.00                          | 2400000.00
            2027-03-01 | investment   | 2026 | output 200000000.00                           | 1600000.00
            2027-03-01 | factory-rent | 2026 | rentPaid 200000.00                            | 160000.00
            2028-03-01 | tax-share    | 2027 | countyTax 6000000.00                          | 3000000.00
            2028-03-01 | factory-rent | 2027 | rentPaid 200000.00                            | 100000.00
            2028-03-01 | investment   | 2027 | output 300000000.00                           | already-awarded
            2028-03-01 | quality      | 2027 | brand provincial 2027-03-01                   | 500000.00
            2028-09-01 | quality      | 2027 | quality-award provincial 2027-08-01           | 500000.00
            2029-03-01 | tax-share    | 2028 | countyTax 6000000.00, breach                  | excluded
            2029-03-01 | factory-rent | 2028 | rentPaid 200000.00                            | below-threshold
            """;

    private final Rulebook rulebook = rulebook();

    @Test
    void fiveYearsComeToWhatTheTextPromises() {
        List<String> answers = new ArrayList<>();

        live(answers);

        assertThat(answers).isEqualTo(LIFE.lines().map(line -> cell(line, 4)).toList());
    }

    @Test
    void theLedgerKnowsWhatEachYearBrought() {
        Ledger ledger = live(new ArrayList<>());

        Map<Integer, Long> byYear = ledger.grants().stream()
                .flatMap(grant -> grant.paid().stream())
                .collect(Collectors.groupingBy(Paid::year, Collectors.summingLong(Paid::fen)));
        assertThat(byYear)
                .containsEntry(2024, fen("2200000.00"))
                .containsEntry(2025, fen("3000000.00"))
                .containsEntry(2026, fen("4160000.00"))
                .containsEntry(2027, fen("4100000.00"))
                .hasSize(4);
    }

    @Test
    void theStagesOfTheInvestmentAddUpToTheWhole() {
        Ledger ledger = live(new ArrayList<>());

        assertThat(ledger.entitlements(POLICY).of("investment"))
                .extracting(Paid::fen)
                .containsExactly(fen("1200000.00"), fen("1200000.00"), fen("1600000.00"));
    }

    @Test
    void anAwardKeepsTheVersionInForceOnTheDayOfItsClaim() {
        Ledger ledger = live(new ArrayList<>());

        assertThat(ledger.grants().stream().map(Grant::policyVersion).distinct())
                .containsExactly("2024-3.1", "2024-3.2");
        assertThat(ledger.grants())
                .filteredOn(grant -> grant.policyVersion().equals("2024-3.1"))
                .hasSize(6);
    }

    @Test
    void theSecondVersionAnswersFromItsFirstDayOn() {
        String told = ALWAYS + "countyTax 4000000.00";

        assertThat(Scene.inShort(Scene.assess(inForce(SECOND_FROM.minusDays(1)), "tax-share", 2026, told)))
                .isEqualTo("2000000.00");
        assertThat(Scene.inShort(Scene.assess(inForce(SECOND_FROM), "tax-share", 2026, told)))
                .isEqualTo("2400000.00");
    }

    private Ledger live(List<String> answers) {
        Ledger ledger = Ledger.EMPTY;
        for (String line : LIFE.lines().toList()) {
            Policy policy = inForce(LocalDate.parse(cell(line, 0)));
            int year = Integer.parseInt(cell(line, 2));
            Assessment assessment =
                    Scene.assess(policy, cell(line, 1), year, ALWAYS + cell(line, 3), ledger.entitlements(POLICY));
            answers.add(Scene.inShort(assessment));
            if (assessment.outcome() == Outcome.PAYABLE) {
                ledger = ledger.grant(line, assessment);
            }
        }
        return ledger;
    }

    private Policy inForce(LocalDate day) {
        return rulebook.assessor(POLICY, day).orElseThrow().policy();
    }

    private static String cell(String line, int column) {
        return line.split("\\|")[column].strip();
    }

    private static long fen(String yuan) {
        return Yuan.parse(yuan).orElseThrow();
    }

    /** The second version pays 60 instead of 50 percent of taxes from the third year on. */
    private static Rulebook rulebook() {
        String first = CityExample.resource(POLICY + ".yaml");
        String second = first.replace("version: 2024-3.1", "version: 2024-3.2")
                .replace("firstYear: 2024, until", "firstYear: 2024, claimsFrom: " + SECOND_FROM + ", until")
                .replace("percent: 50, of: countyTax", "percent: 60, of: countyTax");
        return Rulebook.of(List.of(
                new PolicyVersions(List.of(version(first, Instant.EPOCH), version(second, SECOND_PUBLISHED)), null)));
    }

    private static Version version(String yaml, Instant published) {
        Policy policy = PolicyReader.policyOf(yaml).orElseThrow();
        return new Version(Assessor.of(policy), policy.validity().claimsFrom(), published);
    }
}
