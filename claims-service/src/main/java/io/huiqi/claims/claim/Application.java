package io.huiqi.claims.claim;

import io.huiqi.events.ClaimEvent.ClaimSubmitted;
import io.huiqi.kit.identity.Ids;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a claimant asks for.
 *
 * @param enterprise unified social credit code of the claimant
 * @param year the year the award is for
 * @param project what tells apart several awards of one item, where there can be several
 * @param recognition the title the claim rests on
 * @param choice the option chosen, where the item lets the claimant choose
 * @param decision the document an amount decided case by case (一事一议) comes from
 */
public record Application(
        String enterprise,
        String policy,
        String item,
        int year,
        @Nullable String project,
        @Nullable String recognition,
        @Nullable String choice,
        @Nullable DecisionDocument decision,
        List<Evidence> evidence) {

    /** The same for every application for the same award, whatever is chosen, and for no other. */
    public String awardKey() {
        return Ids.from(
                enterprise,
                policy,
                item,
                Integer.toString(year),
                Objects.requireNonNullElse(project, ""),
                Objects.requireNonNullElse(recognition, ""));
    }

    Application amendedBy(Amendment amendment) {
        return new Application(
                enterprise,
                policy,
                item,
                year,
                amendment.project() == null ? project : amendment.project(),
                amendment.recognition() == null ? recognition : amendment.recognition(),
                amendment.choice() == null ? choice : amendment.choice(),
                amendment.decision() == null ? decision : amendment.decision(),
                amendment.evidence() == null ? evidence : amendment.evidence());
    }

    ClaimSubmitted submitted(String claim, int round, Instant first) {
        return new ClaimSubmitted(
                claim,
                round,
                enterprise,
                policy,
                item,
                year,
                project,
                recognition,
                decision == null ? null : decision.toEvent(),
                choice,
                first);
    }
}
