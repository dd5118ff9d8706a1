package io.huiqi.awards.sweep;

import io.huiqi.awards.assessment.Assessment;
import io.huiqi.awards.assessment.Question;
import io.huiqi.awards.assessment.ReasonCode;
import io.huiqi.awards.beneficiary.Account;
import io.huiqi.awards.beneficiary.ToldClaim;
import io.huiqi.awards.facts.Facts;
import io.huiqi.awards.facts.Paid;
import io.huiqi.awards.ledger.Allowance;
import io.huiqi.awards.ledger.Evidence;
import io.huiqi.awards.ledger.Grant;
import io.huiqi.awards.ledger.Ledger;
import io.huiqi.kit.time.CivilTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A claim as it really went.
 *
 * @param question what it asked; null of a grant of which that was not kept
 * @param told what it was told; null of a grant older than that is kept
 * @param grant null if it was granted nothing
 * @param standing what the grant pays after its adjustments
 */
record Past(
        String claim,
        @Nullable Question question,
        @Nullable ToldClaim told,
        @Nullable Grant grant,
        List<Paid> standing) {

    private static final Set<String> CLOSED = Set.of(ReasonCode.POLICY_CLOSED.code());
    private static final Set<String> NOT_BEGUN = Set.of(ReasonCode.BEFORE_POLICY.code());

    /** An account's claims under a policy in the order in which they were answered, grants of unknown claims first. */
    static List<Past> of(Account account, String policy) {
        Ledger ledger = account.beneficiary().ledger();
        Map<String, Grant> grants = new HashMap<>();
        ledger.grants().forEach(grant -> grants.put(grant.claim(), grant));
        Set<String> told = new HashSet<>();
        account.told().forEach(each -> told.add(each.id()));
        List<Past> all = new ArrayList<>();
        ledger.grants().stream()
                .filter(grant -> grant.policy().equals(policy) && !told.contains(grant.claim()))
                .forEach(grant -> all.add(of(grant, ledger)));
        account.told().stream()
                .filter(each -> each.policy().equals(policy))
                .forEach(each -> all.add(of(each, grants.get(each.id()), ledger)));
        return all;
    }

    private static Past of(Grant grant, Ledger ledger) {
        Evidence evidence = grant.evidence();
        Question question = evidence == null ? null : evidence.question();
        return new Past(grant.claim(), question, null, grant, ledger.standing(grant));
    }

    private static Past of(ToldClaim told, @Nullable Grant grant, Ledger ledger) {
        return new Past(told.id(), told.question(), told, grant, grant == null ? List.of() : ledger.standing(grant));
    }

    long before() {
        return standing.stream().mapToLong(Paid::fen).reduce(0, Math::addExact);
    }

    /** What was known when it was granted, with later figures, as adjustments see it; otherwise what is known now. */
    Facts facts(Account account) {
        Facts now = account.beneficiary().facts();
        Evidence evidence = grant == null ? null : grant.evidence();
        return evidence == null ? now : evidence.facts(now);
    }

    /** What is due, as far as persons approved it. */
    Assessment approved(Assessment due) {
        if (told != null && told.isRefusedApproval()) {
            return new Allowance(told.fen(), null).on(due);
        }
        Evidence evidence = grant == null ? null : grant.evidence();
        return evidence == null ? due : evidence.limit(due);
    }

    /** Whether it came when no claim could be made, which a draft with these days changes only by beginning earlier. */
    boolean isOutOfTime(LocalDate claimsFrom) {
        if (told == null || grant != null) {
            return false;
        }
        Set<String> reasons = Set.copyOf(told.reasons());
        return reasons.equals(CLOSED)
                || (reasons.equals(NOT_BEGUN)
                        && CivilTime.dateOf(told.submittedAt()).isBefore(claimsFrom));
    }

    /** Whether figures or master data changed since it was answered. */
    boolean isOnOtherFacts(Account account) {
        return told != null && told.facts() != account.factChanges();
    }

    String policyVersion() {
        if (told != null && told.policyVersion() != null) {
            return told.policyVersion();
        }
        return grant == null ? "" : grant.policyVersion();
    }

    String outcome() {
        return told == null ? ToldClaim.GRANTED : told.outcome();
    }

    String reasons() {
        return told == null ? "" : String.join(",", told.reasons());
    }
}
