package io.huiqi.awards.storage;

import io.huiqi.awards.ledger.Recovery;
import io.huiqi.awards.recovery.FiledRecovery;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A recovery as readers find it.
 *
 * @param order instant and id as one text: recoveries in this order are in the order they were opened
 * @param version of the ledger it was copied from; an older copy never replaces a newer one
 */
public record RecoveryDocument(
        @BsonId String id, String order, String enterprise, String status, long version, Recovery recovery) {

    static RecoveryDocument of(AccountDocument ledger, Recovery recovery) {
        return new RecoveryDocument(
                recovery.id(),
                String.format("%015d/%s", recovery.openedAt().toEpochMilli(), recovery.id()),
                ledger.id(),
                recovery.status().name(),
                ledger.version(),
                recovery);
    }

    FiledRecovery toFiled() {
        return new FiledRecovery(enterprise, recovery);
    }
}
