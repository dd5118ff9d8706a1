package io.huiqi.awards.publication;

import org.jspecify.annotations.Nullable;

/** Something that happened to a policy and is announced. */
public sealed interface PolicyNews {

    /**
     * A version was published.
     *
     * @param supersedes the version it takes the place of; null for the first
     */
    record Published(Edition edition, @Nullable String supersedes) implements PolicyNews {}

    record Superseded(Edition edition, Edition by) implements PolicyNews {}

    record Closed(Edition last, Closing closing) implements PolicyNews {}
}
