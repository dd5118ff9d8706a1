package io.huiqi.awards.storage;

import io.huiqi.awards.policy.Policy;
import org.bson.codecs.pojo.annotations.BsonId;

/** The text of a policy version, by its SHA-256. */
public record PolicyTextDocument(@BsonId String sha256, String policy, String version, String text) {

    static PolicyTextDocument of(Policy policy) {
        return new PolicyTextDocument(
                policy.file().sha256(),
                policy.id(),
                policy.version(),
                policy.file().text());
    }
}
