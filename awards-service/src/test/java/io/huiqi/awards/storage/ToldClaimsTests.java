package io.huiqi.awards.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.huiqi.awards.World;
import io.huiqi.awards.assessment.Question;
import io.huiqi.awards.beneficiary.Account;
import io.huiqi.awards.beneficiary.Posting;
import io.huiqi.awards.beneficiary.ToldClaim;
import io.huiqi.awards.job.TestClock;
import io.huiqi.kit.store.Codecs;
import io.huiqi.kit.testing.RealParts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What claims were told, in a real store: written along with the answers, read by nobody who answers. */
class ToldClaimsTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final MongoClient client = MongoClients.create(MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(RealParts.mongoUri("")))
            .codecRegistry(Codecs.registry())
            .addCommandListener(new CommandListener() {
                @Override
                public void commandStarted(CommandStartedEvent event) {
                    commands.add(event.getCommandName());
                }
            })
            .build());
    private final MongoCollection<AccountDocument> ledgers =
            client.getDatabase("told-" + UUID.randomUUID()).getCollection("ledgers", AccountDocument.class);
    private final LedgerWrites writes = new LedgerWrites(ledgers, new TestClock());
    private final String uscc = World.newUscc();

    @AfterEach
    void disconnect() {
        client.close();
    }

    @Test
    void aPollOfClaimsIsOneCommandWhateverTheyWereTold() {
        List<Posting> postings = List.of(
                posting(Account.unknown(uscc), told("c-1", 1, "refused"), told("c-2", 1, "payable")),
                posting(Account.unknown(World.newUscc()), told("c-3", 1, ToldClaim.GRANTED)));

        assertThat(writes.write(postings).block(PATIENCE)).isTrue();

        assertThat(commands).containsExactly("update");
    }

    @Test
    void theLastThingAClaimWasToldStands() {
        write(Account.unknown(uscc), told("c-1", 1, "needs-correction"), told("c-2", 1, "payable"));
        write(account(), told("c-1", 2, ToldClaim.GRANTED));

        assertThat(account().told()).containsExactly(told("c-2", 1, "payable"), told("c-1", 2, ToldClaim.GRANTED));
    }

    @Test
    void aClaimTakenBackIsLeftOutUnlessItWasGranted() {
        write(Account.unknown(uscc), told("c-1", 1, "payable"), told("c-2", 1, ToldClaim.GRANTED));

        writes.takeBack(Map.of("c-1", uscc, "c-2", uscc)).block(PATIENCE);
        writes.takeBack(Map.of("c-1", uscc)).block(PATIENCE);

        assertThat(account().told()).extracting(ToldClaim::id).containsExactly("c-2");
        assertThat(account().version()).isEqualTo(1);
    }

    @Test
    void sweepsDoNotReadThemAndShadowRunsDo() {
        write(Account.unknown(uscc), told("c-1", 1, "refused"));
        MongoLedgers pages = new MongoLedgers(ledgers);

        assertThat(pages.page("", 10, false).blockFirst(PATIENCE).read().told()).isEmpty();
        assertThat(pages.page("", 10, true).blockFirst(PATIENCE).read().told())
                .containsExactly(told("c-1", 1, "refused"));
    }

    private void write(Account before, ToldClaim... told) {
        assertThat(writes.write(List.of(posting(before, told))).block(PATIENCE)).isTrue();
    }

    private Account account() {
        return new MongoLedgers(ledgers)
                .page("", 10, true)
                .filter(each -> each.uscc().equals(uscc))
                .blockFirst(PATIENCE)
                .read();
    }

    private static Posting posting(Account before, ToldClaim... told) {
        return new Posting(
                before, Map.of(told[0].id(), told[0].round()), List.of(), List.of(), List.of(), List.of(told));
    }

    private static ToldClaim told(String id, int round, String outcome) {
        Instant submitted = Instant.parse("2022-03-01T02:00:00Z");
        return new ToldClaim(
                id, round, "p", submitted, Question.of("i", 2021), outcome, 5, List.of("duplicate"), "1", 2, false);
    }
}
