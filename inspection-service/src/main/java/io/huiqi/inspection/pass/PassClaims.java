package io.huiqi.inspection.pass;

import io.huiqi.inspection.proposal.Visit;
import java.util.List;

/**
 * What a pass says, and its seal protects.
 *
 * @param officers the names of the officials who are to visit
 * @param reason why the visit is allowed
 */
public record PassClaims(
        String number,
        String inspection,
        String enterprise,
        Visit visit,
        String kind,
        String department,
        List<String> officers,
        String reason,
        String policy) {

    public PassClaims {
        officers = List.copyOf(officers);
    }
}
