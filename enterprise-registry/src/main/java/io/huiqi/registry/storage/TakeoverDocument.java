package io.huiqi.registry.storage;

import io.huiqi.registry.register.Takeover;
import java.time.LocalDate;
import org.bson.codecs.pojo.annotations.BsonId;

/** A takeover as it is stored (public for the record codec), by the one taken over. */
public record TakeoverDocument(@BsonId String predecessor, String successor, LocalDate mergedOn, String documentNo) {

    static TakeoverDocument of(Takeover takeover) {
        return new TakeoverDocument(
                takeover.predecessor(), takeover.successor(), takeover.mergedOn(), takeover.documentNo());
    }

    Takeover takeover() {
        return new Takeover(predecessor, successor, mergedOn, documentNo);
    }
}
