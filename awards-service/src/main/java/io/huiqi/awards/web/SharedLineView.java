package io.huiqi.awards.web;

import io.huiqi.awards.assessment.Line;
import io.huiqi.awards.assessment.Share;
import io.huiqi.awards.award.Award.AwardedLine;
import io.huiqi.awards.policy.Language;
import io.huiqi.kit.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * One part of an amount, with who pays it and who gets it where the policy says.
 *
 * @param amount decimal string in yuan
 * @param shares the shares of payers add up to the amount, and so do those of payees
 */
record SharedLineView(String measure, String amount, String text, List<ShareView> shares) {

    record ShareView(
            @Schema(allowableValues = {"payer", "payee"}) String role, String party, String name, String amount) {}

    static SharedLineView of(Line line, Language language) {
        return new SharedLineView(
                line.measure().id(),
                new Money(line.fen()).toString(),
                line.phrase().in(language),
                line.shares().stream().map(share -> view(share, language)).toList());
    }

    static SharedLineView of(AwardedLine line, Language language) {
        return new SharedLineView(
                line.measure(),
                line.amount().toString(),
                line.text().in(language),
                line.shares().stream().map(share -> view(share, language)).toList());
    }

    private static ShareView view(Share share, Language language) {
        return new ShareView(
                share.role().code(), share.party(), share.name().in(language), new Money(share.fen()).toString());
    }
}
