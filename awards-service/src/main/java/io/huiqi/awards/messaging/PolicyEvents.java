package io.huiqi.awards.messaging;

import io.huiqi.awards.publication.Edition;
import io.huiqi.awards.publication.PolicyAnnouncements;
import io.huiqi.awards.publication.PolicyNews;
import io.huiqi.events.PolicyEvent;
import io.huiqi.events.PolicyEvent.PolicyClosed;
import io.huiqi.events.PolicyEvent.PolicyPublished;
import io.huiqi.events.PolicyEvent.PolicySuperseded;
import io.huiqi.kit.event.Cause;
import io.huiqi.kit.event.EventWriter;
import io.huiqi.kit.event.PendingEvent;
import java.util.List;

/** Announces the life of policies. */
final class PolicyEvents implements PolicyAnnouncements {

    private final EventWriter events;

    PolicyEvents(EventWriter events) {
        this.events = events;
    }

    @Override
    public List<PendingEvent> write(String policy, long lastSequence, Cause cause, List<PolicyNews> news) {
        return events.write(
                "policies/" + policy,
                lastSequence,
                cause,
                news.stream().map(each -> event(policy, each)).toList());
    }

    private static PolicyEvent event(String policy, PolicyNews news) {
        if (news instanceof PolicyNews.Published it) {
            Edition edition = it.edition();
            return new PolicyPublished(policy, edition.version(), edition.digest(), edition.from(), it.supersedes());
        }
        if (news instanceof PolicyNews.Superseded it) {
            return new PolicySuperseded(
                    policy, it.edition().version(), it.by().version(), it.by().from());
        }
        if (news instanceof PolicyNews.Closed it) {
            return new PolicyClosed(
                    policy,
                    it.last().version(),
                    it.closing().lastDay(),
                    it.closing().ground(),
                    it.closing().documentNo());
        }
        throw new IllegalArgumentException("no event for " + news.getClass());
    }
}
