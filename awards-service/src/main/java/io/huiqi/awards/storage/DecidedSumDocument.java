package io.huiqi.awards.storage;

import io.huiqi.awards.assessment.Decision;
import io.huiqi.awards.decision.DecidedSum;
import io.huiqi.awards.decision.DecidedSum.Use;
import io.huiqi.awards.decision.DecidedSums.Stored;
import java.time.LocalDate;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/** A decision document of a policy with the claims that draw on it. */
public record DecidedSumDocument(
        @BsonId String id, String policy, String documentNo, LocalDate date, long fen, List<Use> uses, long version) {

    static String idOf(String policy, String documentNo) {
        return policy + "/" + documentNo;
    }

    static DecidedSumDocument of(Stored stored) {
        DecidedSum sum = stored.sum();
        Decision decision = sum.decision();
        return new DecidedSumDocument(
                idOf(sum.policy(), decision.documentNo()),
                sum.policy(),
                decision.documentNo(),
                decision.date(),
                decision.fen(),
                sum.uses(),
                stored.version());
    }

    Stored toStored() {
        return new Stored(new DecidedSum(policy, new Decision(documentNo, date, fen), uses), version);
    }
}
