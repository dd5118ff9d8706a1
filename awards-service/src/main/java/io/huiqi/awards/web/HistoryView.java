package io.huiqi.awards.web;

import io.huiqi.awards.publication.Closing;
import io.huiqi.awards.publication.Edition;
import io.huiqi.awards.publication.PublishedPolicy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The life of a policy.
 *
 * @param versions in the order of publication
 * @param closing null while it is not closed
 */
record HistoryView(
        @Schema(allowableValues = {"not-yet", "in-force", "closed"})
        String status,

        List<VersionView> versions,
        @Nullable ClosingView closing) {

    /**
     * A version.
     *
     * @param from the first day on which claims are answered under it
     * @param supersededFrom the first day of the version after it; null for the latest
     */
    record VersionView(
            String version,
            String sha256,
            LocalDate from,
            @Nullable LocalDate supersededFrom,
            Instant publishedAt) {}

    /**
     * The end of the policy.
     *
     * @param on the last day on which something can be claimed
     */
    record ClosingView(LocalDate on, String ground, String documentNo, Instant decidedAt) {}

    static HistoryView of(PublishedPolicy policy, LocalDate today) {
        return new HistoryView(status(policy, today), versions(policy.editions()), closing(policy.closing()));
    }

    static String status(PublishedPolicy policy, LocalDate today) {
        Closing closing = policy.closing();
        if (closing != null && today.isAfter(closing.lastDay())) {
            return "closed";
        }
        return today.isBefore(policy.editions().get(0).from()) ? "not-yet" : "in-force";
    }

    private static List<VersionView> versions(List<Edition> editions) {
        return IntStream.range(0, editions.size())
                .mapToObj(i -> version(
                        editions.get(i),
                        i + 1 < editions.size() ? editions.get(i + 1).from() : null))
                .toList();
    }

    private static VersionView version(Edition edition, @Nullable LocalDate supersededFrom) {
        return new VersionView(
                edition.version(), edition.digest(), edition.from(), supersededFrom, edition.publishedAt());
    }

    private static @Nullable ClosingView closing(@Nullable Closing closing) {
        return closing == null
                ? null
                : new ClosingView(closing.lastDay(), closing.ground(), closing.documentNo(), closing.decidedAt());
    }
}
