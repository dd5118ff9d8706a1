package io.huiqi.awards.publication;

import java.util.List;

/** What came of an attempt to publish a version or to close a policy. */
public sealed interface PolicyStep {

    /** The policy as it is after the attempt. */
    PublishedPolicy policy();

    /** It was done. */
    record Taken(PublishedPolicy policy, List<PolicyNews> news) implements PolicyStep {
        public Taken {
            news = List.copyOf(news);
        }
    }

    /** It had been done before in the very same words. */
    record Unchanged(PublishedPolicy policy) implements PolicyStep {}

    /** It cannot be done, and nothing changed. */
    record Refused(PublishedPolicy policy, Obstacle obstacle) implements PolicyStep {}

    /** Why something cannot be done. */
    enum Obstacle {
        /** A version of this name was published with another text. */
        VERSION_EXISTS,
        /** The policy is closed, or closed otherwise. */
        CLOSED,
        /** The version would begin before the one it supersedes. */
        BEGINS_TOO_EARLY,
        /** The last day is over. */
        ENDS_IN_THE_PAST
    }
}
