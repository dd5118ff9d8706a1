package io.huiqi.registry.enterprise;

import io.huiqi.events.RegistryEvent;
import io.huiqi.events.RegistryEvent.ListingRecorded;
import io.huiqi.kit.identity.Uscc;
import io.huiqi.registry.enterprise.Decision.Accepted;
import io.huiqi.registry.enterprise.Decision.Effect;
import io.huiqi.registry.enterprise.Decision.Refused;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records when an enterprise stands on a list; it replaces whatever was recorded of that list before.
 *
 * @param periods ascending, without overlap
 */
public record RecordListing(Uscc enterprise, String list, List<ListedPeriod> periods, Precondition precondition)
        implements Command {

    private static final int LISTS = 100;

    public RecordListing {
        periods = List.copyOf(periods);
    }

    @Override
    public Decision on(@Nullable Enterprise current, Instant now) {
        if (current == null) {
            return new Refused(new Refusal.UnknownEnterprise());
        }
        Listing before = current.listing(list).orElse(null);
        long revision = before == null ? 0 : before.revision();
        if (!precondition.holdsOn(revision)) {
            return new Refused(new Refusal.StaleRevision(revision));
        }
        if (before != null && before.periods().equals(periods)) {
            return Accepted.unchanged(current);
        }
        if (before == null && current.listings().size() >= LISTS) {
            return new Refused(new Refusal.TooManyLists(LISTS));
        }
        return new Accepted(
                current.withListing(new Listing(list, periods, revision + 1, now)),
                before == null ? Effect.CREATED : Effect.CHANGED,
                List.of(recorded(revision + 1)));
    }

    private RegistryEvent recorded(long revision) {
        return new ListingRecorded(
                enterprise.code(),
                list,
                periods.stream()
                        .map(period -> new RegistryEvent.ListedPeriod(
                                period.validFrom(), period.validUntil(), period.documentNo()))
                        .toList(),
                revision);
    }
}
