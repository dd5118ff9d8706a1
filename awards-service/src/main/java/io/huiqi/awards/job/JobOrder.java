package io.huiqi.awards.job;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a job has to do, complete: whoever takes it over needs nothing else, and a policy that changes meanwhile does not
 * change the job.
 *
 * @param policy the id of the policy
 * @param items the items asked about; empty for all
 * @param inForce the policy as it was in force when the job was ordered
 * @param draft the draft a shadow run compares with; null for other kinds
 */
public record JobOrder(
        JobKind kind,
        String policy,
        int year,
        List<String> items,
        PolicyText inForce,
        @Nullable PolicyText draft) {

    public JobOrder {
        items = List.copyOf(items);
    }

    /** One version of a policy, whole. */
    public record PolicyText(String version, String sha256, String yaml) {}
}
