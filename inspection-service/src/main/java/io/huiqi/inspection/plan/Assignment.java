package io.huiqi.inspection.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One drawn enterprise and the officers who are to inspect it.
 *
 * @param officers certificate numbers in the drawn order, at least two
 * @param recused certificate numbers of officers who stepped back after the draw
 * @param result what was made public; null until then
 */
public record Assignment(
        String enterprise,
        List<String> officers,
        List<String> recused,
        @Nullable Result result) {

    public Assignment {
        officers = List.copyOf(officers);
        recused = List.copyOf(recused);
    }

    Assignment published(Result made) {
        return new Assignment(enterprise, officers, recused, made);
    }
}
