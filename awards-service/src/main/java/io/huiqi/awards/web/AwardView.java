package io.huiqi.awards.web;

import io.huiqi.awards.award.Award;
import io.huiqi.awards.ledger.AwardStanding;
import io.huiqi.awards.ledger.Ledger;
import io.huiqi.awards.policy.Language;
import io.huiqi.kit.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An award, for readers.
 *
 * @param amount what was granted, a decimal string in yuan; it never changes
 * @param status {@code granted}, {@code adjusted}, {@code under-recovery} or {@code recovered}
 * @param currentAmount what it comes to after adjustments
 */
record AwardView(
        String id,
        String claim,
        String enterprise,
        String policy,
        String item,
        int year,
        String amount,
        List<SharedLineView> lines,
        String policyVersion,
        String status,
        String currentAmount,
        LocalDate grantedOn,
        Instant grantedAt) {

    /** The award and what became of it in its ledger. */
    static AwardView of(Award award, Ledger ledger, Language language) {
        AwardStanding standing = ledger.grantOf(award.claim())
                .map(ledger::standingOf)
                .orElseGet(() -> new AwardStanding(
                        AwardStanding.Status.GRANTED, award.amount().fen()));
        return new AwardView(
                award.id(),
                award.claim(),
                award.enterprise(),
                award.policy(),
                award.item(),
                award.year(),
                award.amount().toString(),
                award.lines().stream()
                        .map(line -> SharedLineView.of(line, language))
                        .toList(),
                award.policyVersion(),
                standing.status().code(),
                new Money(standing.fen()).toString(),
                award.grantedOn(),
                award.grantedAt());
    }
}
