package io.huiqi.inspection.storage;

import io.huiqi.inspection.subscription.Subscription;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** A subscription as stored; public because the driver reads records by reflection. */
public record SubscriptionDocument(
        @BsonId String id,
        String secretHash,
        String owner,
        @Nullable String enterprise,
        @Nullable String department,
        Instant createdAt) {

    static SubscriptionDocument of(Subscription subscription) {
        return new SubscriptionDocument(
                subscription.id(),
                subscription.secretHash(),
                subscription.owner(),
                subscription.enterprise(),
                subscription.department(),
                subscription.createdAt());
    }

    Subscription subscription() {
        return new Subscription(id, secretHash, owner, enterprise, department, createdAt);
    }
}
