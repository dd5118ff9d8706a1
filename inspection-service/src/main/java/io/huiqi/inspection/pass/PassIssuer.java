package io.huiqi.inspection.pass;

import io.huiqi.inspection.proposal.Proposal;
import io.huiqi.inspection.proposal.Words;
import io.huiqi.inspection.rule.Verdict;
import java.time.Instant;
import java.util.List;

/** Issues passes for visits that are allowed. */
public final class PassIssuer {

    private final PassNumbers numbers;
    private final PassSeal seal;

    public PassIssuer(PassNumbers numbers, PassSeal seal) {
        this.numbers = numbers;
        this.seal = seal;
    }

    /** A new pass with a number and a seal of its own. */
    public Pass issue(
            String inspection,
            String enterprise,
            Proposal proposal,
            List<String> officers,
            Verdict ground,
            Instant now) {
        PassClaims claims = new PassClaims(
                numbers.next(),
                inspection,
                enterprise,
                proposal.visit(),
                Words.of(proposal.kind()),
                proposal.department().name(),
                officers,
                ground.reason().name(),
                ground.policy());
        return new Pass(claims.number(), seal.seal(claims), now, null);
    }
}
