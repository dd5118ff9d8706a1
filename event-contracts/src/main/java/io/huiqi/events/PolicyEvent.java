package io.huiqi.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What awards-service announces about policies (政策); of no single enterprise, so their key is the policy. */
public sealed interface PolicyEvent extends DomainEvent {

    /** The policy's id, such as {@code jiaozuo-2020-17}. */
    String policy();

    @Override
    default String enterprise() {
        return policy();
    }

    /**
     * A version of a policy was published.
     *
     * @param digest SHA-256 of its text, 64 hexadecimal digits
     * @param from the first local day on which claims are answered under it
     * @param supersedes the version it takes the place of; null for the first
     */
    record PolicyPublished(
            String policy,
            String version,
            String digest,
            LocalDate from,
            @Nullable String supersedes) implements PolicyEvent {}

    /**
     * A version gives way to a newer one; what was granted under it stays as it is.
     *
     * @param from the first local day on which claims are answered under the newer one
     */
    record PolicySuperseded(String policy, String version, String supersededBy, LocalDate from)
            implements PolicyEvent {}

    /**
     * A policy ends.
     *
     * @param version the last one
     * @param lastDay the last local day on which something can be claimed
     * @param ground why
     * @param documentNo the document that ends it
     */
    record PolicyClosed(String policy, String version, LocalDate lastDay, String ground, String documentNo)
            implements PolicyEvent {}
}
