package io.huiqi.awards.policyfile;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.huiqi.awards.assessment.PolicyFixtures;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.json.JsonMapper;

/** The published JSON Schema, for editors, accepts what the reader accepts and refuses mistakes of form. */
class PolicySchemaTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(PolicySchemaTests.class.getResourceAsStream("/policy-format/policy.schema.json"));

    private final String jiaozuo = PolicyFixtures.jiaozuoYaml();

    @Test
    void thePolicyOfTheSourceTreeIsValid() {
        assertThat(errors(jiaozuo)).isEmpty();
    }

    @Test
    void theSchemaItselfIsValid() {
        Schema draft = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(draft.validate(SCHEMA.getSchemaNode())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {at: 50亿, pays: 100万} | {at: 50亿, pays: -1}
                    {at: 50亿, pays: 100万} | {att: 50亿, pays: 100万}
                    procedure: standard     | procedure: fast
                    beneficiaries: [zone]   | beneficiaries: []
                    allTitles:              | allTitle:
                    issued: 2020-07-21      | issued: soon
                    """)
    void aMistakeOfFormIsRefused(String right, String wrong) {
        assertThat(jiaozuo).contains(right);

        assertThat(errors(jiaozuo.replace(right, wrong))).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("io.huiqi.awards.policyfile.PolicyFormatPageTests#files")
    void whatThePageAboutTheFormatShowsIsValid(String example) {
        assertThat(errors(example)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("io.huiqi.awards.cities.CityPolicyTests#texts")
    void thePoliciesOfOtherCitiesAreValid(String yaml) {
        assertThat(errors(yaml)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    unit: usd       | unit: dollars
                    percentPoints:  | points:
                    percent: 8      | percent: 108
                    basis: 30/360   | basis: 30/365
                    notOn:          | noton:
                    on: year-end    | on: end-of-year
                    yuan: 6.5249    | yuan: 0
                    maxPercent: 30, | ""
                    rate: loanRate, | ""
                    end: inclusive  | end: closed
                    once: ever      | once: always
                    cap: {percent: 50, of: tax} | cap: {percent: 50, to: tax}
                    cap: {percent: 50, of: tax} | cap: {percent: 1001, of: tax}
                    cap: {percent: 50, of: tax} | cap: {percent: 50}
                    life: {percent: 200, of: tax, max: 80万} | life: {percent: 200, of: tax, max: -1}
                    several: latest | several: newest
                    attribute: score | attribute: the score
                    title: champion, attribute: score | attribute: score
                    """)
    void aMistakeOfFormInAnExampleIsRefused(String right, String wrong) {
        assertThat(PolicyFormatPageTests.files().filter(file -> file.contains(right)))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(errors(file.replace(right, wrong.replace("\"", ""))))
                        .isNotEmpty());
    }

    @Test
    void everyOperatorTheReaderKnowsIsInTheSchema() {
        Map<?, ?> operators =
                (Map<?, ?>) JSON.convertValue(SCHEMA.getSchemaNode().at("/$defs/rule/properties"), Map.class);

        assertThat(operators.keySet())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder(
                        "sum",
                        "thresholds",
                        "steps",
                        "shareOfIncrease",
                        "titles",
                        "allTitles",
                        "byDecision",
                        "when",
                        "fixed",
                        "bands",
                        "marginalBands",
                        "rate",
                        "perUnit",
                        "excess",
                        "interest",
                        "currency",
                        "highest",
                        "chooseOne",
                        "topUp",
                        "stack",
                        "offset",
                        "matching",
                        "capped",
                        "split",
                        "instalments",
                        "schedule",
                        "ranking");
    }

    private static List<Error> errors(String yaml) {
        Object document = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return SCHEMA.validate(JSON.writeValueAsString(document), InputFormat.JSON);
    }
}
