package io.huiqi.kit.sample;

import static io.huiqi.kit.sample.SampleEvents.CAUSE;
import static io.huiqi.kit.sample.SampleEvents.ENTERPRISE;
import static io.huiqi.kit.sample.SampleEvents.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.events.ClaimEvent.ClaimWithdrawn;
import io.huiqi.kit.consume.CaughtUp;
import io.huiqi.kit.event.EventWriter;
import io.huiqi.kit.outbox.EventPublisher;
import io.huiqi.kit.sample.SampleEvents.Journal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The causal barrier: who has waited for it finds everything applied that was announced before. */
@SampleEvents.Flowing
class CaughtUpTests {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Autowired
    private EventWriter writer;

    @Autowired
    private EventPublisher publisher;

    @Autowired
    private Journal journal;

    @Autowired
    private CaughtUp caughtUp;

    @Test
    void theBarrierWaitsForEverythingThatWasAnnouncedBefore() {
        String claim = UUID.randomUUID().toString();
        List<ClaimWithdrawn> many = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            many.add(withdrawn(claim, "m" + i));
        }
        publisher.publish(writer.write("claims/" + claim, 0, CAUSE, many)).block();

        caughtUp.withKeys(List.of(ENTERPRISE)).block(PATIENCE);

        assertThat(journal.of(claim)).hasSize(300);
    }

    @Test
    void theBarrierWaitsForEverythingOfATopicWhateverItsKeys() {
        String claim = UUID.randomUUID().toString();
        publisher
                .publish(writer.write("claims/" + claim, 0, CAUSE, List.of(withdrawn(claim, "m"))))
                .block();

        caughtUp.withEverything().block(PATIENCE);

        assertThat(journal.of(claim)).hasSize(1);
    }
}
