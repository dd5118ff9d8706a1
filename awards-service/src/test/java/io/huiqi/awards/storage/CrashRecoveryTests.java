package io.huiqi.awards.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.reactivestreams.client.MongoCollection;
import io.huiqi.awards.Heard;
import io.huiqi.awards.World;
import io.huiqi.awards.award.Award;
import io.huiqi.awards.award.Awards;
import io.huiqi.awards.beneficiary.Account;
import io.huiqi.awards.beneficiary.Accounts;
import io.huiqi.awards.beneficiary.Posting;
import io.huiqi.events.AwardEvent.AwardGranted;
import io.huiqi.events.EventEnvelope;
import io.huiqi.kit.event.Cause;
import io.huiqi.kit.event.CloudEvents;
import io.huiqi.kit.event.EventWriter;
import io.huiqi.kit.event.PendingEvent;
import io.huiqi.kit.testing.ServiceTest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** What a crash between the ledger's write and the announcement leaves behind is made good. */
@ServiceTest
@TestPropertySource(properties = {"huiqi.outbox.grace=0s", "huiqi.outbox.interval=200ms"})
class CrashRecoveryTests {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    private MongoCollection<AccountDocument> ledgers;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Awards awards;

    @Autowired
    private EventWriter writer;

    @Autowired
    private CloudEvents cloudEvents;

    @Autowired
    private Clock clock;

    private final String uscc = World.newUscc();

    @Test
    void aGrantThatWasWrittenAndNotAnnouncedIsAnnouncedAndShown() {
        PendingEvent granted = grantWithoutAnnouncing();

        try (Heard heard = new Heard(cloudEvents)) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(heard.about(uscc))
                            .extracting(EventEnvelope::id)
                            .contains(granted.id()));
        }

        Award award = awards.find("a-" + uscc).block(PATIENCE);
        assertThat(award).isNotNull();
        assertThat(award.amount().toString()).isEqualTo("500000.00");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(accounts.find(List.of(uscc))
                                .block(PATIENCE)
                                .get(uscc)
                                .pending())
                        .isEmpty());
    }

    private PendingEvent grantWithoutAnnouncing() {
        AwardGranted event = new AwardGranted(
                "a-" + uscc,
                "c-1",
                uscc,
                "jiaozuo-2020-17",
                "brand",
                2020,
                "500000.00",
                List.of(),
                "2020-17.1",
                LocalDate.of(2021, 6, 1));
        List<PendingEvent> events = writer.write("ledgers/" + uscc, 0, new Cause("test", null, null), List.of(event));
        Posting posting = new Posting(Account.unknown(uscc), Map.of("c-1", 1), List.of(), events);
        new LedgerWrites(ledgers, clock).write(List.of(posting)).block(PATIENCE);
        return events.get(0);
    }
}
