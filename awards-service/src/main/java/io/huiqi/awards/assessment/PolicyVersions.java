package io.huiqi.awards.assessment;

import io.huiqi.awards.policy.Policy;
import io.huiqi.kit.time.CivilTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All versions of one policy. Each answers from its first day until the next one's; days are those of Asia/Shanghai.
 *
 * @param published in the order of publication, which is also that of their first days; at least one
 * @param lastDay the last day on which the policy can be claimed under; null while it is not closed
 */
public record PolicyVersions(
        List<Version> published, @Nullable LocalDate lastDay) {

    private static final String NO_CLAUSE = "";

    public PolicyVersions {
        published = List.copyOf(published);
        if (published.isEmpty()) {
            throw new IllegalArgumentException("a policy has at least one version");
        }
    }

    /**
     * A version.
     *
     * @param from the first day on which it answers
     * @param publishedAt it answers nothing that was submitted earlier, unless it is the first version
     */
    public record Version(Assessor assessor, LocalDate from, Instant publishedAt) {}

    /** A policy with one version that was always known. */
    public static PolicyVersions only(Policy policy) {
        Version version = new Version(Assessor.of(policy), policy.validity().claimsFrom(), Instant.EPOCH);
        return new PolicyVersions(List.of(version), null);
    }

    /** The policy's id. */
    public String policy() {
        return latest().assessor().policy().id();
    }

    /** The version published last. */
    public Version latest() {
        return published.get(published.size() - 1);
    }

    /** The version with a label. */
    public Optional<Assessor> version(String label) {
        return published.stream()
                .map(Version::assessor)
                .filter(assessor -> assessor.policy().version().equals(label))
                .findFirst();
    }

    /** How the policy answers what is submitted in the course of a day, when that day is over. */
    Ruling on(LocalDate day) {
        return at(day.plusDays(1).atStartOfDay(CivilTime.ZONE).toInstant().minusMillis(1));
    }

    /** How the policy answers what is submitted at an instant. */
    Ruling at(Instant submitted) {
        LocalDate day = CivilTime.dateOf(submitted);
        if (lastDay != null && day.isAfter(lastDay)) {
            return refused(latest(), ReasonCode.POLICY_CLOSED, new ForcePhrase.Closed(lastDay));
        }
        for (int i = published.size() - 1; i >= 0; i--) {
            Version version = published.get(i);
            boolean known = i == 0 || !version.publishedAt().isAfter(submitted);
            if (known && !day.isBefore(version.from())) {
                return new Ruling(version.assessor(), null);
            }
        }
        Version first = published.get(0);
        return refused(first, ReasonCode.BEFORE_POLICY, new ForcePhrase.NotYet(first.from()));
    }

    private static Ruling refused(Version version, ReasonCode code, Phrase phrase) {
        return new Ruling(version.assessor(), new Reason(code, NO_CLAUSE, phrase));
    }
}
