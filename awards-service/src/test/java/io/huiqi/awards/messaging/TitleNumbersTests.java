package io.huiqi.awards.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoDatabase;
import io.huiqi.awards.World;
import io.huiqi.awards.beneficiary.Accounts;
import io.huiqi.awards.beneficiary.Rulebooks;
import io.huiqi.awards.budget.Treasury;
import io.huiqi.awards.facts.Recognition;
import io.huiqi.awards.recovery.RecoveryNews;
import io.huiqi.events.EventEnvelope;
import io.huiqi.events.EventType;
import io.huiqi.events.RegistryEvent.RecognitionGranted;
import io.huiqi.kit.testing.ServiceTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;

/** The numbers of titles are kept as the registry announces them, apart from flags and texts. */
@ServiceTest
class TitleNumbersTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Accounts accounts;
    private final MongoDatabase database;
    private final FactsListener listener;
    private final String uscc = World.newUscc();

    @Autowired
    TitleNumbersTests(
            Accounts accounts,
            MongoDatabase database,
            Rulebooks rulebooks,
            RecoveryNews news,
            Treasury treasury,
            Clock clock) {
        this.accounts = accounts;
        this.database = database;
        this.listener = new FactsListener(accounts, new LedgerRevision(accounts, rulebooks, news, treasury, clock));
    }

    @Test
    void numbersAreKeptBesideFlags() {
        hear(Map.of("score", "92.50", "rank", "3.00", "amount", "-0.01", "uses5g", true));

        assertThat(title().numbers()).isEqualTo(Map.of("score", 9_250L, "rank", 300L, "amount", -1L));
        assertThat(title().flags()).isEqualTo(Set.of("uses5g"));
    }

    @ParameterizedTest
    @CsvSource({"92.5", "92", "一等", "2020-05-01", "1e3", "01.00", "+1.00", "1234567890123456.00", "true"})
    void aTextIsNoNumber(String text) {
        hear(Map.of("grade", text));

        assertThat(title().numbers()).isNull();
        assertThat(title().number("grade")).isNull();
    }

    @Test
    void aTitleStoredBeforeNumbersWereKeptHasNone() {
        hear(Map.of("uses5g", true));
        Document stored = Mono.from(database.getCollection("ledgers").find(new Document("_id", uscc)))
                .block(PATIENCE);

        assertThat(stored).isNotNull();
        assertThat(stored.getList("recognitions", Document.class).get(0)).doesNotContainKey("numbers");
        assertThat(title().numbers()).isNull();
    }

    private void hear(Map<String, Object> attributes) {
        RecognitionGranted granted = new RecognitionGranted(
                uscc, "r-1", "smart-factory", null, "P1", LocalDate.of(2020, 5, 1), "文〔2020〕1号", attributes);
        EventEnvelope envelope = new EventEnvelope(
                "e-" + uscc,
                "/enterprise-registry",
                EventType.RECOGNITION_GRANTED,
                "enterprises/" + uscc,
                Instant.EPOCH,
                1,
                uscc,
                null,
                null,
                granted);
        listener.handle(List.of(envelope)).block(PATIENCE);
    }

    private Recognition title() {
        return accounts.find(List.of(uscc))
                .block(PATIENCE)
                .get(uscc)
                .beneficiary()
                .facts()
                .recognitions()
                .get(0);
    }
}
