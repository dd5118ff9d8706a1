package io.huiqi.registry.web;

import io.huiqi.kit.problem.FieldError;
import io.huiqi.kit.problem.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one line of an import.
 *
 * @param uscc as the line gives it; null where it gives none
 * @param errors what is wrong with a rejected line, the first hundred if it is more
 */
record ImportOutcome(
        long line,
        @Nullable String uscc,

        @Schema(allowableValues = {"created", "updated", "unchanged", "rejected"})
        String outcome,

        List<FieldError> errors) {

    static ImportOutcome rejected(long line, @Nullable String uscc, List<FieldError> errors) {
        return new ImportOutcome(line, uscc, "rejected", errors.subList(0, Math.min(errors.size(), Problem.TOLD)));
    }
}
