package io.huiqi.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.huiqi.events.ClaimEvent.ClaimSubmitted;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** The frozen sample of each event decodes, is written back unchanged, and fits its schema. */
class EventContractsTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest
    @EnumSource(EventType.class)
    void theFrozenSampleIsReadAndWrittenBackWithoutLoss(EventType type) {
        String sample = resource("/events/" + type.shortName() + ".v" + type.version() + ".sample.json");

        DomainEvent event = JSON.readValue(sample, type.record());

        assertThat(JSON.readTree(JSON.writeValueAsString(event))).isEqualTo(JSON.readTree(sample));
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void theFrozenSampleFitsItsSchema(EventType type) {
        String name = "/events/" + type.shortName() + ".v" + type.version();
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(resource(name + ".schema.json"), InputFormat.JSON);

        assertThat(schema.validate(resource(name + ".sample.json"), InputFormat.JSON))
                .isEmpty();
        assertThat(schema.validate("{}", InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void theSharesOfALineAreReadAndWrittenBackAndFitTheSchema() {
        String shares = "\"shares\": [{\"role\": \"payer\", \"party\": \"city\","
                + " \"name\": {\"zh\": \"市财政\", \"en\": \"city treasury\"}, \"amount\": \"1000000.00\"}], \"text\"";
        String granted = resource("/events/AwardGranted.v1.sample.json").replace("\"text\"", shares);
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(resource("/events/AwardGranted.v1.schema.json"), InputFormat.JSON);

        DomainEvent event = JSON.readValue(granted, EventType.AWARD_GRANTED.record());

        assertThat(JSON.readTree(JSON.writeValueAsString(event))).isEqualTo(JSON.readTree(granted));
        assertThat(schema.validate(granted, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(granted.replace("\"payer\"", "\"friend\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void theAsyncApiDocumentNamesEveryEventWithItsTopic(EventType type) {
        assertThat(resource("/asyncapi.yaml"))
                .contains("name: " + type.wireName())
                .contains("address: " + type.topic())
                .contains("$ref: '#/components/messages/" + type.shortName() + "'");
    }

    @Test
    void aClaimThatTellsOfItsFirstSubmissionAndItsChoiceIsReadWithoutLossAndFitsTheSameSchema() {
        String sample = resource("/events/ClaimSubmitted.v1.later-round.sample.json");
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(resource("/events/ClaimSubmitted.v1.schema.json"), InputFormat.JSON);

        ClaimSubmitted event = JSON.readValue(sample, ClaimSubmitted.class);

        assertThat(event.firstSubmittedAt()).isEqualTo("2021-06-30T15:59:59.999Z");
        assertThat(event.choice()).isEqualTo("rent");
        assertThat(JSON.readTree(JSON.writeValueAsString(event))).isEqualTo(JSON.readTree(sample));
        assertThat(schema.validate(sample, InputFormat.JSON)).isEmpty();
    }

    @Test
    void aClaimFromBeforeFirstSubmissionsWereToldHasNone() {
        ClaimSubmitted event = JSON.readValue(resource("/events/ClaimSubmitted.v1.sample.json"), ClaimSubmitted.class);

        assertThat(event.firstSubmittedAt()).isNull();
        assertThat(event.choice()).isNull();
    }

    @Test
    void wireNamesAreUniqueAndStable() {
        assertThat(Arrays.stream(EventType.values()).map(EventType::wireName)).doesNotHaveDuplicates();
        assertThat(EventType.ofWireName("io.huiqi.ClaimSubmitted.v1")).contains(EventType.CLAIM_SUBMITTED);
        assertThat(EventType.ofShortName("AwardGranted")).contains(EventType.AWARD_GRANTED);
        assertThat(EventType.ofWireName("io.huiqi.Unheard.v1")).isEmpty();
    }

    private static String resource(String path) {
        try (InputStream in = EventContractsTests.class.getResourceAsStream(path)) {
            assertThat(in).as(path).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
