package io.huiqi.awards.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoDatabase;
import io.huiqi.awards.assessment.PolicyFixtures;
import io.huiqi.awards.policy.Policy;
import io.huiqi.kit.testing.ServiceTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Policy texts in a real store. */
@ServiceTest
class MongoPolicyTextsTests {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    private MongoDatabase database;

    private final Policy policy = PolicyFixtures.jiaozuo().policy();

    @Test
    void aTextIsKeptByEveryReplicaAndAfterEveryStart() {
        MongoPolicyTexts one = texts();
        MongoPolicyTexts other = texts();

        one.keep(policy).block(PATIENCE);
        one.keep(policy).block(PATIENCE);
        other.keep(policy).block(PATIENCE);

        assertThat(other.find(policy.file().sha256()).block(PATIENCE))
                .isEqualTo(policy.file().text());
    }

    @Test
    void aTextThatNobodyKeptIsNotFound() {
        assertThat(texts().find("0".repeat(64)).block(PATIENCE)).isNull();
    }

    private MongoPolicyTexts texts() {
        return new MongoPolicyTexts(database.getCollection("policyTexts", PolicyTextDocument.class));
    }
}
