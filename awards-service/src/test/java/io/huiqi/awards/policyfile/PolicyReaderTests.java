package io.huiqi.awards.policyfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.awards.assessment.PolicyFixtures;
import io.huiqi.awards.policy.Policy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What reading a policy file says when something in it is wrong: where it is and what would be right. */
class PolicyReaderTests {

    private final String jiaozuo = PolicyFixtures.jiaozuoYaml();

    @Test
    void thePolicyOfTheSourceTreeIsRead() {
        Policy policy = read(jiaozuo);

        assertThat(policy.id()).isEqualTo("jiaozuo-2020-17");
        assertThat(policy.items()).hasSize(12);
        assertThat(policy.items().get("brand").readings()).containsEntry("Q7", "type");
    }

    @Test
    void aReadingDecidedOtherwiseChangesWhatRefersToIt() {
        PolicyReading reading = PolicyReader.read(jiaozuo, Map.of("Q11", "year-start"));

        assertThat(((PolicyReading.Read) reading).policy().validity().from()).isEqualTo("2020-01-01");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    pays: 50万}                       | pays: half a million}          | expected a positive amount in yuan
                    {at: 50亿, pays: 100万}           | {at: 50亿, pays: -1}           | expected a positive amount in yuan
                    {at: 50亿, pays: 100万}           | {at: 500亿, pays: 100万}       | levels must rise
                    {at: 50亿, pays: 100万}           | {att: 50亿, pays: 100万}       | did you mean "at"?
                    entry: 10亿                       | entry: 15亿                    | expected a multiple of "every"
                    figure: taxableRevenue            | figure: taxableRevenues        | did you mean "taxableRevenue"?
                    listedIn: keyEnterprise           | listedIn: keyEnterprises       | did you mean "keyEnterprise"?
                    measure: 02-2                     | measure: 02-22                 | did you mean "02-2"?
                    kind: national-brand, levels      | kind: nationalbrand, levels    | did you mean "national-brand"?
                    procedure: standard               | procedure: fast                | right would be: decision, express, standard
                    beneficiaries: [zone]             | beneficiaries: [zones]         | did you mean "zone"?
                    beneficiaries: [zone]             | beneficiaries: []              | at least one kind of beneficiary
                    percent: 20                       | percent: 120                   | percentage above 0 and at most 100
                    percent: 20                       | percent: NaN                   | percentage above 0 and at most 100
                    oncePer: {reading: Q7}            | oncePer: {reading: Q77}        | did you mean "Q7"?
                    R1: each, R2: each                | R1: every, R2: each            | "every" is not known here
                    R1: each, R2: each                | R2: each                       | says nothing for "R1", the value of reading Q2
                    options: [type, enterprise]       | options: [once, twice]         | "type" is none of the options
                    allTitles:                        | allTitle:                      | did you mean "allTitles"?
                    issued: 2020-07-21                | issued: 2020-13-21             | expected a date
                    firstYear: 2020                   | firstYear: 20200               | expected a year
                    firstYear: 2020                   | until: 2019-01-01              | must not be before "from"
                    sections: [B, C, D]               | sections: [B, C13]             | expected a section of GB/T 4754
                    sections: [B, C, D]               | sections: []                   | expected at least one
                    R1: each, R2: each                | R1: each, R2: each, R4: each   | "R4" is no option of reading Q2
                    taxableRevenue: {zh               | taxable revenue: {zh           | "taxable revenue" cannot be a name
                    kinds: [zone-intelligent, zone-green, zone-circular, zone-service] | kinds: [] | expected at least one
                    kinds: [zone-intelligent, zone-green                               | kinds: [zone-green, zone-green | "zone-green" stands here twice
                    {measure: 12-1, kind: innovation-centre-listed, levels: [provincial]  | {measure: 12-1, kind: innovation-centre-listed | of any level, which counts first
                    """)
    void aMistakeIsExplained(String right, String wrong, String explanation) {
        assertThat(jiaozuo).contains(right);
        String broken = jiaozuo.replace(right, wrong);

        assertThat(problems(broken)).extracting(Problem::message).anyMatch(message -> message.contains(explanation));
    }

    @Test
    void aProblemNamesLineAndColumn() {
        String broken = "policy: p\nversion: 1\nrounding: up\n" + jiaozuo.substring(jiaozuo.indexOf("name:"));
        broken = broken.replace("rounding: {reading: Q12}\n", "");

        assertThat(problems(broken)).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.column()).isEqualTo(11);
            assertThat(problem.path()).isEqualTo("rounding");
            assertThat(problem.toString()).startsWith("line 3, column 11 (rounding): \"up\" is not known here");
        });
    }

    @Test
    void everythingWrongIsReportedTogether() {
        String broken = jiaozuo.replace("percent: 20", "percent: 0")
                .replace("procedure: standard", "procedure: slow")
                .replace("issued: 2020-07-21", "issued: soon");

        assertThat(problems(broken))
                .extracting(Problem::path)
                .containsExactlyInAnyOrder(
                        "items/rd-subsidy/pays/shareOfIncrease/percent", "items/rd-subsidy/procedure", "source/issued");
    }

    @Test
    void aPolicyThatEndsBeforeItsFirstYearIsRefused() {
        assertThat(problems(jiaozuo.replace("  firstYear: 2020", "  firstYear: 2022\n  until: 2021-12-31")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("ends before its first year 2022"));
    }

    @Test
    void whatOneReadingChoosesMayDependOnAnother() {
        String nested = jiaozuo.replace(
                "{reading: Q2, R1: each, R2: each, R3: highest}",
                "{reading: Q2, R1: {reading: Q1, inclusive: each, exclusive: highest}, R2: each, R3: highest}");

        assertThat(read(nested).items().get("revenue-milestones").readings()).containsKeys("Q1", "Q2");
        assertThat(PolicyReader.read(nested, Map.of("Q1", "exclusive"))).isInstanceOf(PolicyReading.Read.class);
    }

    @Test
    void aMistakeInAValueThatIsReadTwiceIsToldOnce() {
        assertThat(problems(jiaozuo.replace("entry: 10亿", "entry: ten")))
                .extracting(Problem::message)
                .containsOnlyOnce("expected a positive amount in yuan, such as 500000.00, 50万 or 50亿");
    }

    @Test
    void aMissingFieldIsNamed() {
        assertThat(problems(jiaozuo.replace("        oncePer: project\n", "")))
                .extracting(Problem::message)
                .containsExactly("\"oncePer\" is missing");
    }

    @Test
    void aKeyThatStandsTwiceIsRefused() {
        assertThat(problems(jiaozuo.replace("version: 2020-17.1", "version: 1\nversion: 2")))
                .extracting(Problem::message)
                .containsExactly("\"version\" stands here twice; keep one");
    }

    @Test
    void whatIsNotYamlIsRefusedWithItsPlace() {
        assertThat(problems("policy: [1, 2\nversion: 1")).singleElement().satisfies(problem -> {
            assertThat(problem.message()).startsWith("this is not YAML");
            assertThat(problem.line()).isEqualTo(2);
        });
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThat(problems(""))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("empty"));
    }

    @Test
    void aBombOfAliasesIsRefused() {
        String bomb = "a: &a [1, 1]\nb: &b [*a, *a]\nc: [*b, *b]\n";

        assertThat(problems(bomb))
                .extracting(Problem::message)
                .containsExactly("aliases are not allowed; write the value out");
    }

    @Test
    void aTowerOfListsIsRefused() {
        assertThat(problems("a: " + "[".repeat(10_000)))
                .extracting(Problem::message)
                .containsExactly("nested more than 32 deep");
    }

    @Test
    void tenMegabytesAreRefused() {
        assertThat(problems("a".repeat(10_000_000)))
                .extracting(Problem::message)
                .containsExactly("the file is longer than 1048576 bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "策"})
    void aFileAsLongAsTheLimitInBytesIsReadAndOneByteMoreIsRefused(String character) {
        int each = character.getBytes(StandardCharsets.UTF_8).length;
        String longest = "#".repeat(1_048_576 % each) + character.repeat(1_048_576 / each);

        assertThat(problems(longest)).extracting(Problem::message).noneMatch(message -> message.contains("longer"));
        assertThat(problems(longest + "x"))
                .extracting(Problem::message)
                .containsExactly("the file is longer than 1048576 bytes");
    }

    @Test
    void whatIsNotUtf8IsRefusedWithItsPlace() {
        String decoded = new String(new byte[] {'a', ':', '\n', ' ', (byte) 0xff}, StandardCharsets.UTF_8);

        assertThat(problems(decoded)).containsExactly(new Problem(2, 2, "", "this is not UTF-8"));
    }

    private static Policy read(String yaml) {
        return ((PolicyReading.Read) PolicyReader.read(yaml)).policy();
    }

    private static List<Problem> problems(String yaml) {
        PolicyReading reading = PolicyReader.read(yaml);
        assertThat(reading).isInstanceOf(PolicyReading.Rejected.class);
        return ((PolicyReading.Rejected) reading).problems();
    }
}
