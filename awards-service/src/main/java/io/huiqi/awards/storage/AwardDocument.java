package io.huiqi.awards.storage;

import io.huiqi.awards.award.Award;
import io.huiqi.awards.award.Award.AwardedLine;
import io.huiqi.awards.policy.Text;
import io.huiqi.kit.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * An award as readers find it.
 *
 * @param order instant and id as one text: awards in this order are in the order of their grants, and no two are equal
 */
public record AwardDocument(
        @BsonId String id,
        String order,
        String claim,
        String enterprise,
        String policy,
        String item,
        int year,
        Money amount,
        List<Line> lines,
        String policyVersion,
        String status,
        LocalDate grantedOn,
        Instant grantedAt) {

    public record Line(String measure, Money amount, String zh, String en) {}

    static AwardDocument of(Award award) {
        return new AwardDocument(
                award.id(),
                String.format("%015d/%s", award.grantedAt().toEpochMilli(), award.id()),
                award.claim(),
                award.enterprise(),
                award.policy(),
                award.item(),
                award.year(),
                award.amount(),
                award.lines().stream()
                        .map(line -> new Line(
                                line.measure(),
                                line.amount(),
                                line.text().zh(),
                                line.text().en()))
                        .toList(),
                award.policyVersion(),
                award.status(),
                award.grantedOn(),
                award.grantedAt());
    }

    Award toAward() {
        return new Award(
                id,
                claim,
                enterprise,
                policy,
                item,
                year,
                amount,
                lines.stream()
                        .map(line -> new AwardedLine(line.measure(), line.amount(), new Text(line.zh(), line.en())))
                        .toList(),
                policyVersion,
                status,
                grantedOn,
                grantedAt);
    }
}
