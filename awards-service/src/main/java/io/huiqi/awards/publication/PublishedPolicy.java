package io.huiqi.awards.publication;

import io.huiqi.awards.policy.Policy;
import io.huiqi.awards.publication.PolicyStep.Obstacle;
import io.huiqi.awards.publication.PolicyStep.Refused;
import io.huiqi.awards.publication.PolicyStep.Taken;
import io.huiqi.awards.publication.PolicyStep.Unchanged;
import io.huiqi.kit.time.CivilTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A policy with all its versions. Versions are only added, each beginning no earlier than the one before it, so they
 * neither overlap nor leave a gap; a closed policy stays closed.
 *
 * @param editions in the order of publication; none only before the first
 * @param closing null while it is not closed
 * @param revision counts the changes
 */
public record PublishedPolicy(
        String id, List<Edition> editions, @Nullable Closing closing, long revision) {

    public PublishedPolicy {
        editions = List.copyOf(editions);
    }

    /** A policy of which nothing was published. */
    public static PublishedPolicy none(String id) {
        return new PublishedPolicy(id, List.of(), null, 0);
    }

    /** The version with a name. */
    public Optional<Edition> edition(String version) {
        return editions.stream()
                .filter(edition -> edition.version().equals(version))
                .findFirst();
    }

    /** The version published last; null before the first. */
    public @Nullable Edition latest() {
        return editions.isEmpty() ? null : editions.get(editions.size() - 1);
    }

    /**
     * Publishes a version. The first begins when its text says; a later one begins when its text says, but not before
     * today: what was submitted earlier keeps the version it was submitted under.
     */
    public PolicyStep publish(Policy policy, Instant now) {
        Optional<Edition> same = edition(policy.version());
        if (same.isPresent()) {
            return same.get().digest().equals(policy.file().sha256())
                    ? new Unchanged(this)
                    : new Refused(this, Obstacle.VERSION_EXISTS);
        }
        if (closing != null) {
            return new Refused(this, Obstacle.CLOSED);
        }
        Edition latest = latest();
        Edition edition = edition(policy, latest, now.truncatedTo(ChronoUnit.MILLIS));
        if (latest != null && edition.from().isBefore(latest.from())) {
            return new Refused(this, Obstacle.BEGINS_TOO_EARLY);
        }
        return new Taken(with(edition), news(edition, latest));
    }

    /** Publishes a version if it is the first; otherwise leaves the policy to those who publish its versions. */
    public PolicyStep publishFirst(Policy policy, Instant now) {
        return editions.isEmpty() ? publish(policy, now) : new Unchanged(this);
    }

    /** Closes the policy with the end of a day, which must not be over. */
    public PolicyStep close(Closing with) {
        Edition latest = latest();
        if (closing != null) {
            return closing.saysTheSameAs(with) ? new Unchanged(this) : new Refused(this, Obstacle.CLOSED);
        }
        if (latest == null || with.lastDay().isBefore(CivilTime.dateOf(with.decidedAt()))) {
            return new Refused(this, Obstacle.ENDS_IN_THE_PAST);
        }
        PublishedPolicy closed = new PublishedPolicy(id, editions, with, revision + 1);
        return new Taken(closed, List.of(new PolicyNews.Closed(latest, with)));
    }

    private static Edition edition(Policy policy, @Nullable Edition latest, Instant now) {
        LocalDate asked = policy.validity().claimsFrom();
        LocalDate today = CivilTime.dateOf(now);
        LocalDate from = latest != null && asked.isBefore(today) ? today : asked;
        return new Edition(policy.version(), policy.file().sha256(), from, now);
    }

    private PublishedPolicy with(Edition edition) {
        List<Edition> all = new ArrayList<>(editions);
        all.add(edition);
        return new PublishedPolicy(id, all, closing, revision + 1);
    }

    private static List<PolicyNews> news(Edition edition, @Nullable Edition latest) {
        return latest == null
                ? List.of(new PolicyNews.Published(edition, null))
                : List.of(
                        new PolicyNews.Published(edition, latest.version()),
                        new PolicyNews.Superseded(latest, edition));
    }
}
