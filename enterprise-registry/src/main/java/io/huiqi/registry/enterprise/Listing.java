package io.huiqi.registry.enterprise;

import java.time.Instant;
import java.util.List;

/**
 * When an enterprise stands on a list (名单), such as one of seriously dishonest enterprises.
 *
 * @param list its name, as the policies use it
 * @param periods ascending, without overlap; empty when it turned out that it never stood there
 * @param revision counts the states of this list from 1
 */
public record Listing(String list, List<ListedPeriod> periods, long revision, Instant recordedAt) {

    public Listing {
        periods = List.copyOf(periods);
    }
}
