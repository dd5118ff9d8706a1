package io.huiqi.inspection.plan;

import io.huiqi.events.InspectionEvent;
import io.huiqi.inspection.proposal.Category;
import io.huiqi.inspection.proposal.Department;
import io.huiqi.inspection.proposal.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A department's yearly plan of random inspections, public from the moment it exists.
 *
 * @param size how many enterprises are to be drawn
 * @param team how many officers inspect each, at least two
 * @param seedCommitment SHA-256 of the secret seed's bytes, 64 hexadecimal digits
 * @param salt what the service added when the lists were frozen, 64 hexadecimal digits; null before
 * @param lists null until frozen
 * @param draw null until held
 * @param sequence how many events it has caused; grows with every change
 * @param drawnBy the way lots are drawn, said when it was published; null for a plan from before there was a choice
 */
public record Plan(
        String id,
        Department department,
        Category category,
        int year,
        String title,
        DrawSize size,
        int team,
        String seedCommitment,
        LocalDate publishedOn,
        Instant publishedAt,
        @Nullable String salt,
        @Nullable PlanLists lists,
        @Nullable Draw draw,
        long sequence,
        @Nullable String drawnBy) {

    /** How a plan published now is drawn: officers by their numbers in the list, so that anybody can draw again. */
    public static final String DRAWN_BY_NUMBER = Lots.BY_NUMBER;

    /** A plan from before the numbers of officers. */
    public Plan(
            String id,
            Department department,
            Category category,
            int year,
            String title,
            DrawSize size,
            int team,
            String seedCommitment,
            LocalDate publishedOn,
            Instant publishedAt,
            @Nullable String salt,
            @Nullable PlanLists lists,
            @Nullable Draw draw,
            long sequence) {
        this(
                id,
                department,
                category,
                year,
                title,
                size,
                team,
                seedCommitment,
                publishedOn,
                publishedAt,
                salt,
                lists,
                draw,
                sequence,
                null);
    }

    /** What others hear when it is published. */
    public InspectionEvent toEvent() {
        return new InspectionEvent.InspectionPlanPublished(
                id,
                new InspectionEvent.Department(department.name(), Words.of(department.level())),
                Words.of(category),
                year,
                seedCommitment,
                publishedOn);
    }

    /** The name of the way lots are drawn. */
    public String algorithm() {
        if (drawnBy != null) {
            return drawnBy;
        }
        return size.needsRisks() ? Lots.BY_RISK : Lots.PLAIN;
    }

    /** The part of the draw about one enterprise; empty before the draw and for an enterprise that was not drawn. */
    public Optional<Assignment> assignmentOf(String enterprise) {
        return draw == null
                ? Optional.empty()
                : draw.assignments().stream()
                        .filter(each -> each.enterprise().equals(enterprise))
                        .findFirst();
    }

    /** The same plan with its lists frozen, after one more event. */
    Plan frozen(PlanLists frozen, String drawnSalt) {
        return new Plan(
                id,
                department,
                category,
                year,
                title,
                size,
                team,
                seedCommitment,
                publishedOn,
                publishedAt,
                drawnSalt,
                frozen,
                null,
                sequence + 1,
                drawnBy);
    }

    /** The same plan after one more event. */
    Plan drawn(Draw held) {
        return new Plan(
                id,
                department,
                category,
                year,
                title,
                size,
                team,
                seedCommitment,
                publishedOn,
                publishedAt,
                salt,
                lists,
                held,
                sequence + 1,
                drawnBy);
    }

    /** The same plan with one assignment replaced, after one more event. */
    Plan with(Draw held, Assignment changed) {
        List<Assignment> all = held.assignments().stream()
                .map(each -> each.enterprise().equals(changed.enterprise()) ? changed : each)
                .toList();
        return drawn(new Draw(held.seed(), held.heldAt(), all));
    }
}
