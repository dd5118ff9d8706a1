package io.huiqi.notification.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.events.EventType;
import io.huiqi.notification.TestEvents;
import io.huiqi.notification.feed.FeedEvent;
import io.huiqi.notification.feed.PersonalFields;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FeedReaderTests {

    private static final JsonMapper JSON = new JsonMapper();
    private final FeedReader reader = new FeedReader(
            new PersonalFields(Map.of("ClaimWithdrawn", Set.of("applicant"))), new SimpleMeterRegistry());

    @ParameterizedTest
    @EnumSource(EventType.class)
    void theDataOfEveryEventTypeIsPassedOnUnchanged(EventType type) throws IOException {
        String sample = "/events/" + type.shortName() + ".v" + type.version() + ".sample.json";
        try (InputStream file = Objects.requireNonNull(EventType.class.getResourceAsStream(sample))) {
            byte[] data = file.readAllBytes();
            FeedEvent event =
                    read(type, new String(data, StandardCharsets.UTF_8)).orElseThrow();
            assertThat(event.type()).isEqualTo(type.shortName());
            assertThat(json(event, false).get("data")).isEqualTo(JSON.readTree(data));
        }
    }

    @Test
    void theBlockOfAStreamHasNoLineBreakInItsData() {
        FeedEvent event =
                read(EventType.CLAIM_SUBMITTED, "{\n  \"claim\": \"1\"\n}").orElseThrow();
        String block = new String(event.full().block(), StandardCharsets.UTF_8);
        assertThat(block.lines()).hasSize(4);
        assertThat(block).startsWith("id:42\nevent:ClaimSubmitted\ndata:{").endsWith("}\n\n");
    }

    @Test
    void figuresKeepTheirDigits() {
        FeedEvent event = read(EventType.CLAIM_SUBMITTED, "{\"x\":12345678901234567890.123456789}")
                .orElseThrow();
        assertThat(new String(event.full().block(), StandardCharsets.UTF_8)).contains("12345678901234567890.123456789");
    }

    @Test
    void personalFieldsAreInTheFullFrameOnly() {
        FeedEvent event = read(EventType.CLAIM_WITHDRAWN, "{\"claim\":\"1\",\"applicant\":\"Li\"}")
                .orElseThrow();
        assertThat(json(event, true).get("data").has("applicant")).isTrue();
        assertThat(json(event, false).get("data").has("applicant")).isFalse();
    }

    @Test
    void anEventWithoutPersonalFieldsIsLaidOutOnce() {
        FeedEvent event = read(EventType.CLAIM_SUBMITTED, "{}").orElseThrow();
        assertThat(event.redacted()).isSameAs(event.full());
    }

    @Test
    void aRecordThatIsNoEventIsPassedOver() {
        assertThat(reader.read(new ConsumerRecord<>("feed", 0, 41, "k", new byte[0])))
                .isEmpty();
        assertThat(read(EventType.CLAIM_SUBMITTED, "not json")).isEmpty();
    }

    @Test
    void anAttributeWithoutAValueIsLeftOut() {
        ProducerRecord<String, byte[]> sent = TestEvents.record("feed", "id", EventType.CLAIM_SUBMITTED, "one", "{}");
        sent.headers().add("ce_remark", null);

        assertThat(json(read(sent).orElseThrow(), false).has("remark")).isFalse();
    }

    @Test
    void aRecordWhoseTypeHasNoValueIsPassedOver() {
        ProducerRecord<String, byte[]> sent = TestEvents.record("feed", "id", EventType.CLAIM_SUBMITTED, "one", "{}");
        sent.headers().remove("ce_type").add("ce_type", null);

        assertThat(read(sent)).isEmpty();
    }

    private Optional<FeedEvent> read(EventType type, String data) {
        return read(TestEvents.record("feed", "id", type, "one", data));
    }

    private Optional<FeedEvent> read(ProducerRecord<String, byte[]> sent) {
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>("feed", 0, 41, sent.key(), sent.value());
        sent.headers().forEach(record.headers()::add);
        return reader.read(record);
    }

    private static JsonNode json(FeedEvent event, boolean personal) {
        String block = new String(event.frame(personal).block(), StandardCharsets.UTF_8);
        return JSON.readTree(block.lines().toList().get(2).substring("data:".length()));
    }
}
