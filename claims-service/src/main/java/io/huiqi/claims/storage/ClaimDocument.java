package io.huiqi.claims.storage;

import io.huiqi.claims.claim.Application;
import io.huiqi.claims.claim.Assessment;
import io.huiqi.claims.claim.Award;
import io.huiqi.claims.claim.Claim;
import io.huiqi.claims.claim.ClaimStatus;
import io.huiqi.claims.claim.TimelineEntry;
import io.huiqi.claims.docket.Filed;
import io.huiqi.kit.event.PendingEvent;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A claim as it is stored, with the events that wait to be announced; public for the record codec alone.
 *
 * @param awardKey the award the claim holds, unique among all claims; null once it has ended without one
 */
public record ClaimDocument(
        @BsonId String id,
        long version,
        Application application,
        int round,
        ClaimStatus status,
        Instant submittedAt,
        @Nullable Assessment assessment,
        @Nullable Award award,
        List<TimelineEntry> timeline,
        @Nullable String awardKey,
        long sequence,
        @Nullable List<PendingEvent> pending,
        @Nullable Instant pendingSince) {

    /** The document of a claim that has just been submitted. */
    static ClaimDocument first(Claim claim, List<PendingEvent> pending) {
        return new ClaimDocument(
                claim.id(),
                1,
                claim.application(),
                claim.round(),
                claim.status(),
                claim.submittedAt(),
                claim.assessment(),
                claim.award(),
                claim.timeline(),
                claim.application().awardKey(),
                pending.size(),
                pending,
                claim.submittedAt());
    }

    Filed toFiled() {
        Claim claim = new Claim(id, application, round, status, submittedAt, assessment, award, timeline);
        return new Filed(claim, version, sequence, pending, pendingSince);
    }
}
