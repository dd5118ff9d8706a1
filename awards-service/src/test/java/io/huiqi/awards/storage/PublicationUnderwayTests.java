package io.huiqi.awards.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.huiqi.awards.Replica;
import io.huiqi.awards.assessment.PolicyFixtures;
import io.huiqi.awards.beneficiary.Rulebooks;
import io.huiqi.awards.policy.Policy;
import io.huiqi.awards.policyfile.PolicyReader;
import io.huiqi.awards.publication.PolicyStep;
import io.huiqi.awards.publication.PolicyTexts;
import io.huiqi.awards.publication.PublishedPolicies;
import io.huiqi.kit.event.Cause;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** Which version answers a claim submitted while another is being published is the same for everybody and for ever. */
class PublicationUnderwayTests {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Cause CAUSE = new Cause("test", null, null);
    private static Replica one;
    private static Replica other;

    private final String policy = "underway-" + UUID.randomUUID();

    @BeforeAll
    static void start() {
        String database = "underway-" + UUID.randomUUID();
        one = Replica.on(database);
        other = Replica.on(database);
    }

    @AfterAll
    static void stop() {
        one.close();
        other.close();
    }

    /** The publisher is so slow that the other instance answers a claim after its time and before its version is stored. */
    @Test
    void whatWasAnsweredByTheOlderVersionIsAnsweredByItWheneverItIsAskedAgain() {
        one.publish(PolicyFixtures.edition(policy, "1", "100万")).expectStatus().isCreated();
        Policy second = PolicyReader.policyOf(PolicyFixtures.edition(policy, "2", "120万"))
                .orElseThrow();
        one.bean(PolicyTexts.class).keep(second).block(PATIENCE);
        List<Instant> times = new ArrayList<>();
        List<String> answers = new ArrayList<>();

        PolicyStep step = one.bean(PublishedPolicies.class)
                .change(
                        policy,
                        current -> {
                            times.add(now());
                            if (times.size() == 2) {
                                answers.add(answerAt(other, times.get(1)));
                            }
                            return current.publish(second, times.get(times.size() - 1));
                        },
                        CAUSE)
                .block(PATIENCE);

        Instant published = step.policy().edition("2").orElseThrow().publishedAt();
        assertThat(answers).containsExactly("1");
        assertThat(published).isAfter(times.get(1));
        assertThat(answerAt(one, times.get(1))).isEqualTo("1");
        assertThat(answerAt(other, times.get(1))).isEqualTo("1");
        assertThat(answerAt(other, published)).isEqualTo("2");
    }

    @Test
    void aPublisherThatDiedHoldsNobodyUp() {
        one.publish(PolicyFixtures.edition(policy, "1", "100万")).expectStatus().isCreated();
        Mono.from(policies().updateOne(Filters.eq("_id", policy), Updates.set("underway", "whoever died")))
                .block(PATIENCE);

        assertThat(answerAt(other, now())).isEqualTo("1");

        other.publish(PolicyFixtures.edition(policy, "2", "120万"))
                .expectStatus()
                .isCreated();
        assertThat(answerAt(one, now().plusMillis(2))).isEqualTo("2");
    }

    @Test
    void aPublicationThatIsRefusedLeavesNoMark() {
        one.publish(PolicyFixtures.edition(policy, "1", "100万")).expectStatus().isCreated();
        Policy second = PolicyReader.policyOf(PolicyFixtures.edition(policy, "2", "120万"))
                .orElseThrow();
        List<Instant> asked = new ArrayList<>();

        Mono<PolicyStep> change = one.bean(PublishedPolicies.class)
                .change(
                        policy,
                        current -> {
                            asked.add(now());
                            if (asked.size() == 2) {
                                throw new IllegalStateException("no");
                            }
                            return current.publish(second, now());
                        },
                        CAUSE);

        assertThat(change.onErrorComplete().blockOptional(PATIENCE)).isEmpty();
        Document stored = Mono.from(policies().find(Filters.eq("_id", policy))).block(PATIENCE);
        assertThat(stored).doesNotContainKey("underway").containsEntry("version", 1L);
    }

    private String answerAt(Replica replica, Instant submitted) {
        return replica.bean(Rulebooks.class)
                .current()
                .toFuture()
                .join()
                .ruling(policy, submitted)
                .orElseThrow()
                .assessor()
                .policy()
                .version();
    }

    private static MongoCollection<Document> policies() {
        return one.bean(MongoDatabase.class).getCollection("policies");
    }

    private static Instant now() {
        return Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
