package io.huiqi.inspection.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One drawn enterprise and the officers who are to inspect it.
 *
 * @param officers certificate numbers in the drawn order, at least two
 * @param recused certificate numbers of officers who stepped back after the draw
 * @param missedOn the last day for the result, once it is announced that it passed without one; null before
 * @param result what was made public; null until then
 */
public record Assignment(
        String enterprise,
        List<String> officers,
        List<String> recused,
        @Nullable LocalDate missedOn,
        @Nullable Result result) {

    public Assignment {
        officers = List.copyOf(officers);
        recused = List.copyOf(recused);
    }

    /** An enterprise as the lots gave it. */
    public Assignment(String enterprise, List<String> officers, List<String> recused, @Nullable Result result) {
        this(enterprise, officers, recused, null, result);
    }

    Assignment replaced(List<String> team, List<String> steppedBack) {
        return new Assignment(enterprise, team, steppedBack, missedOn, result);
    }

    Assignment published(Result made) {
        return new Assignment(enterprise, officers, recused, missedOn, made);
    }

    Assignment missed(LocalDate dueOn) {
        return new Assignment(enterprise, officers, recused, dueOn, result);
    }
}
