package io.huiqi.awards.web;

import io.huiqi.awards.award.Award;
import io.huiqi.awards.policy.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An award, for readers.
 *
 * @param amount decimal string in yuan
 */
record AwardView(
        String id,
        String claim,
        String enterprise,
        String policy,
        String item,
        int year,
        String amount,
        List<LineView> lines,
        String policyVersion,
        String status,
        LocalDate grantedOn,
        Instant grantedAt) {

    static AwardView of(Award award, Language language) {
        return new AwardView(
                award.id(),
                award.claim(),
                award.enterprise(),
                award.policy(),
                award.item(),
                award.year(),
                award.amount().toString(),
                award.lines().stream()
                        .map(line -> new LineView(
                                line.measure(),
                                line.amount().toString(),
                                line.text().in(language)))
                        .toList(),
                award.policyVersion(),
                award.status(),
                award.grantedOn(),
                award.grantedAt());
    }
}
