package io.huiqi.registry.web;

import io.huiqi.kit.identity.Uscc;
import io.huiqi.registry.enterprise.ListedPeriod;
import io.huiqi.registry.enterprise.Listing;
import java.time.Instant;
import java.util.List;

/** When an enterprise stands on a list, as clients see it. */
record ListingView(String enterprise, String list, List<ListedPeriod> periods, long revision, Instant recordedAt) {

    static ListingView of(Uscc enterprise, Listing listing) {
        return new ListingView(
                enterprise.code(), listing.list(), listing.periods(), listing.revision(), listing.recordedAt());
    }
}
