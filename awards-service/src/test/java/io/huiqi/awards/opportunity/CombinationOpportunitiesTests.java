package io.huiqi.awards.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.awards.assessment.Assessor;
import io.huiqi.awards.assessment.Enquiry;
import io.huiqi.awards.assessment.MadeUp;
import io.huiqi.awards.facts.Entitlements;
import io.huiqi.awards.facts.Facts;
import io.huiqi.awards.facts.FigureSeries;
import io.huiqi.awards.facts.Paid;
import io.huiqi.awards.facts.Recognition;
import io.huiqi.awards.facts.Yuan;
import io.huiqi.awards.policyfile.PolicyReader;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a combination itself asks for is an opportunity as well: its figures, its options, the event it counts from. */
class CombinationOpportunitiesTests {

    private static final int YEAR = 2021;
    private static final String A = Enquiry.title("a");

    /** Figures by name, and how far each of them is: from, to, what is due then. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    matching: {measure: D, of: provincial, percent: 50, cap: 100} | provincial 100 | provincial 100.00 > 100.01 = 50.01
                    matching: {measure: D, of: provincial, percent: 50, cap: 100} | provincial 200 |
                    matching: {measure: D, of: provincial, percent: 50, cap: 100} | -              | provincial - > 0.01 = 0.01
                    matching: {measure: D, of: provincial, percent: 50, cap: {of: output}} | provincial 100, output 20 | output 20.00 > 20.01 = 20.01
                    matching: {measure: D, of: provincial, percent: 50, cap: {of: output}} | provincial 100 | output - > 0.01 = 0.01
                    matching: {measure: D, of: provincial, percent: 50, cap: {of: output}} | provincial 100, output -3 | output -3.00 > 0.01 = 0.01
                    matching: {measure: D, of: provincial, percent: 50, cap: {of: output, percent: 10}} | provincial 100, output 0 | output 0.00 > 0.05 = 0.01
                    ranking: {measure: D, rank: rank, pays: [300, 200, 100], ties: all} | rank 3 | rank 3.00 > 2.00 = 200.00
                    ranking: {measure: D, rank: rank, pays: [300, 200, 100], ties: all} | rank 9 | rank 9.00 > 3.00 = 100.00
                    ranking: {measure: D, rank: rank, pays: [300, 200, 100], ties: all} | rank 1 |
                    ranking: {measure: D, rank: rank, pays: [300, 200, 100], ties: all} | rank 0 | rank 0.00 > 1.00 = 300.00
                    ranking: {measure: D, rank: rank, pays: [300, 200, 100], ties: all} | -      | rank - > 1.00 = 300.00
                    ranking: {measure: D, rank: rank, pays: [300, 200], ties: share, holders: holders} | rank 1, holders 2 | holders 2.00 > 1.00 = 300.00
                    ranking: {measure: D, rank: rank, pays: [300, 200], ties: none, holders: holders} | rank 2, holders 3 | holders 3.00 > 1.00 = 200.00
                    ranking: {measure: D, rank: rank, pays: [300, 200], ties: none, holders: holders} | rank 2 | holders - > 1.00 = 200.00
                    schedule: {measure: D, since: {listedIn: pilots, firstYear: event-year}, years: [{percent: 10, of: output, cap: 50}]} | output 100, listed | output 100.00 > 100.05 = 10.01
                    """)
    void theFiguresOfACombinationAreNamedWithTheNextAmount(String rule, String told, String distances) {
        assertThat(distances(of(Enquiry.file(rule), told))).isEqualTo(distances == null ? "" : distances);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    200.00     | 200.00 > 199.99 = 499800.01
                    600000.00  | 600000.00 > 499999.99 = 0.01
                    0.00       |
                    -          | - > 0.00 = 500000.00
                    """)
    void lessOfAnotherGovernmentsAwardBringsMore(String got, String distance) {
        String yaml = Enquiry.file("offset: {of: {" + A + "}, got: provincial}");
        String told = "a" + (got.equals("-") ? "" : ", provincial " + got);

        assertThat(distances(of(yaml, told))).isEqualTo(distance == null ? "" : "provincial " + distance);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    100000.00  |
                    300000.00  | 300000.00 > 299999.99 = 300000.01
                    900000.00  | 900000.00 > 599999.99 = 0.01
                    -          | - > 0.00 = 500000.00
                    """)
    void whatTheOthersOfAGroupGotIsNamed(String others, String distance) {
        String yaml = Enquiry.file("capped: {of: {" + A + "}, group: {year: 60万, paidToOthers: groupPaid}}");
        String told = "a" + (others.equals("-") ? "" : ", groupPaid " + others);

        assertThat(distances(of(yaml, told))).isEqualTo(distance == null ? "" : "groupPaid " + distance);
    }

    @Test
    void aYearlyCapByAFigureIsNamedWithWhatIsMissingToTheWhole() {
        String yaml = Enquiry.file("capped: {of: {" + A + "}, year: {of: output}}");

        assertThat(distances(of(yaml, "a, output 499999.99"))).isEqualTo("output 499999.99 > 500000.00 = 500000.00");
        assertThat(distances(of(yaml, "a, output 500000.00"))).isEmpty();
    }

    @Test
    void theHighestPartIsReachedByTheFigureOfALowerOne() {
        String yaml = MadeUp.paying(
                "highest: {of: [{fixed: {measure: m1, pays: 100}}, {rate: {measure: m2, of: sales, percent: 10}}]}");

        assertThat(distances(of(yaml, "sales 10"))).isEqualTo("sales 10.00 > 1000.05 = 100.01");
    }

    @Test
    void aTopUpSaysWhatItTakesToComeAboveWhatWasPaid() {
        String yaml = MadeUp.paying("topUp: {to: {rate: {measure: m1, of: sales, percent: 10}}, over: life}");
        Entitlements paid = Entitlements.of(List.of(Paid.of("support", "m1", null, null, null, null, 2020, 10_000)));

        assertThat(distances(of(yaml, "sales 10", paid))).isEqualTo("sales 10.00 > 1000.05 = 0.01");
    }

    @Test
    void optionsToChooseFromAreNamedWithWhatEachBringsAndHowFarItsFiguresAre() {
        Opportunity opportunity = of(
                MadeUp.paying("chooseOne: {by: claimant, over: year, options: {"
                                + "cash: {zh: 现金, en: cash, pays: {fixed: {measure: m1, pays: 70}}},"
                                + "rent: {zh: 房租, en: rent, pays: {rate: {measure: m2, of: sales, percent: 10}}},"
                                + "plot: {zh: 用地, en: plot, pays: {perUnit: {measure: m3, of: plot, pays: 5}}}}}")
                        .replace("m2: {", "m3: {clause: \"5\", zh: 用地, en: plot}\n  m2: {"),
                "sales 100");

        assertThat(opportunity.now().fen()).isZero();
        assertThat(opportunity.lacks())
                .filteredOn(Lack.Choice.class::isInstance)
                .extracting(lack -> ((Lack.Choice) lack).option() + " " + ((Lack.Choice) lack).due())
                .containsExactly("cash 7000", "rent 1000");
        assertThat(opportunity.lacks())
                .filteredOn(Lack.Document.class::isInstance)
                .extracting(lack -> ((Lack.Document) lack).reason().code().code())
                .containsExactly("missing-choice", "missing-figure");
        assertThat(opportunity.distances())
                .extracting(distance -> distance.choice() + " " + inShort(distance))
                .containsExactly("rent sales 100.00 > 100.05 = 10.01", "plot plot - > 0.01 = 0.05");
    }

    @Test
    void anOptionThatWasTakenLeavesNothingToChoose() {
        Entitlements paid = Entitlements.of(List.of(Paid.of("support", "m1", null, null, null, null, YEAR, 7_000)));
        Opportunity opportunity = of(
                MadeUp.paying("chooseOne: {by: claimant, over: year, options: {"
                        + "cash: {zh: 现金, en: cash, pays: {fixed: {measure: m1, pays: 70}}},"
                        + "rent: {zh: 房租, en: rent, pays: {rate: {measure: m2, of: sales, percent: 10}}}}}"),
                "sales 100",
                paid);

        assertThat(opportunity.lacks()).noneMatch(Lack.Choice.class::isInstance);
        assertThat(opportunity.distances()).isEmpty();
    }

    @Test
    void theEventThatYearsAreCountedFromIsProposed() {
        String schedule = Enquiry.file(
                "schedule: {measure: D, since: {title: settled, firstYear: event-year}, years: [{pays: 30万}]}");
        String instalments = Enquiry.file("instalments: {measure: D, since: {listedIn: pilots, firstYear: event-year},"
                + " of: {matching: {measure: A, of: provincial, percent: 50}}, plan: [{percent: 40},"
                + " {percent: 60}], sooner: [{figure: output, reaches: 100, boundary: inclusive}]}");

        assertThat(of(schedule, "-").lacks()).singleElement().isInstanceOfSatisfying(Lack.Titles.class, lack -> {
            assertThat(lack.titles()).extracting(Wanted::kind).containsExactly("settled");
            assertThat(lack.due()).isEqualTo(30_000_000);
        });
        assertThat(of(instalments, "provincial 1000, output 5").lacks())
                .singleElement()
                .isInstanceOfSatisfying(
                        Lack.Listing.class, lack -> assertThat(lack.due()).isEqualTo(20_000));
        assertThat(distances(of(instalments, "provincial 1000, output 5, listed")))
                .isEqualTo("output 5.00 > 100.00 = 500.00, provincial 1000.00 > 1000.03 = 200.01");
    }

    @Test
    void aFigureThatTitlesCarryIsNamedWithItsNumberOfNow() {
        String yaml = Enquiry.file("ranking: {measure: D, rank: place, pays: [300, 200], ties: all}")
                .replace(
                        "figures:\n",
                        "figures:\n  place: {zh: 名次, en: place, unit: units,"
                                + " from: {title: a, attribute: rank, several: least}}\n");
        Recognition ranked =
                new Recognition("r-1", "a", null, null, LocalDate.of(YEAR, 5, 1), Set.of(), Map.of("rank", 500L));
        Facts facts = new Facts(null, null, Map.of(), Map.of(), List.of(ranked));

        assertThat(distances(find(yaml, facts, Entitlements.NONE))).isEqualTo("place 5.00 > 2.00 = 200.00");
    }

    private static Opportunity of(String yaml, String told) {
        return of(yaml, told, Entitlements.NONE);
    }

    /** Figures of the year, {@code a} for the title of that name, {@code listed} for the list of pilots. */
    private static Opportunity of(String yaml, String told, Entitlements paid) {
        Map<String, FigureSeries> figures = new HashMap<>();
        for (String part : told.split(", ")) {
            String[] words = part.split(" ");
            if (words.length == 2) {
                figures.put(
                        words[0],
                        FigureSeries.of(Map.of(YEAR, Yuan.parse(words[1]).orElseThrow())));
            }
        }
        List<Recognition> titles = told.startsWith("a,") || told.equals("a")
                ? List.of(new Recognition("r-1", "a", null, null, LocalDate.of(YEAR, 5, 1), Set.of()))
                : List.of();
        Map<String, Set<Integer>> lists = told.endsWith("listed") ? Map.of("pilots", Set.of(YEAR)) : Map.of();
        return find(yaml, new Facts(null, null, figures, lists, titles), paid);
    }

    private static Opportunity find(String yaml, Facts facts, Entitlements paid) {
        Assessor assessor = Assessor.of(PolicyReader.policyOf(yaml).orElseThrow());
        return new OpportunityFinder(assessor, YEAR, facts, paid).find().get(0);
    }

    private static String distances(Opportunity opportunity) {
        return String.join(
                ", ",
                opportunity.distances().stream()
                        .map(CombinationOpportunitiesTests::inShort)
                        .sorted()
                        .toList());
    }

    private static String inShort(Distance distance) {
        return distance.figure().id() + " "
                + (distance.current() == null ? "-" : Yuan.format(distance.current())) + " > "
                + Yuan.format(distance.needed()) + " = " + Yuan.format(distance.due());
    }
}
