package io.huiqi.registry.enterprise;

import io.huiqi.events.RegistryEvent.EnterpriseMerged;
import io.huiqi.kit.identity.Uscc;
import io.huiqi.registry.enterprise.Decision.Accepted;
import io.huiqi.registry.enterprise.Decision.Effect;
import io.huiqi.registry.enterprise.Decision.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records that an enterprise took another one over. Told again it changes nothing. Whether the predecessor may be taken
 * over is decided before, because it concerns more than the successor.
 *
 * @param enterprise the successor
 */
public record RecordMerger(Uscc enterprise, Uscc predecessor, LocalDate mergedOn, String documentNo)
        implements Command {

    @Override
    public Decision on(@Nullable Enterprise current, Instant now) {
        if (current == null) {
            return new Refused(new Refusal.UnknownEnterprise());
        }
        if (isRecordedIn(current)) {
            return Accepted.unchanged(current);
        }
        return new Accepted(
                current.withMerger(merger(now)),
                Effect.CREATED,
                List.of(new EnterpriseMerged(enterprise.code(), predecessor.code(), mergedOn, documentNo)));
    }

    /** Whether the successor has it on record, in the same words. */
    public boolean isRecordedIn(Enterprise successor) {
        Merger told = merger(successor.changedAt());
        return successor.mergers().stream().anyMatch(told::tellsTheSameAs);
    }

    private Merger merger(Instant at) {
        return new Merger(predecessor.code(), mergedOn, documentNo, at);
    }
}
