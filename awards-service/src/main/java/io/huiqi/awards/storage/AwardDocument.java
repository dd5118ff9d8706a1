package io.huiqi.awards.storage;

import io.huiqi.awards.assessment.Share;
import io.huiqi.awards.award.Award;
import io.huiqi.awards.award.Award.AwardedLine;
import io.huiqi.awards.policy.Text;
import io.huiqi.kit.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * An award as readers find it.
 *
 * @param order instant and id as one text: awards in this order are in the order of their grants, and no two are equal
 * @param adjustment the number of its latest adjustment; null while it was never adjusted
 * @param change what all adjustments added to its amount, in fen; null likewise
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
        Instant grantedAt,
        @Nullable Integer adjustment,
        @Nullable Long change) {

    /** A line; without shares where the policy names nobody, and in documents older than shares. */
    public record Line(
            String measure,
            Money amount,
            String zh,
            String en,
            @Nullable List<Part> shares) {

        static Line of(AwardedLine line) {
            return new Line(
                    line.measure(),
                    line.amount(),
                    line.text().zh(),
                    line.text().en(),
                    line.shares().isEmpty()
                            ? null
                            : line.shares().stream().map(Part::of).toList());
        }

        AwardedLine toLine() {
            List<Share> read = shares == null
                    ? List.of()
                    : shares.stream().map(Part::toShare).toList();
            return new AwardedLine(measure, amount, new Text(zh, en), read);
        }
    }

    /** A party's share of a line. */
    public record Part(String role, String party, String zh, String en, long fen) {

        static Part of(Share share) {
            return new Part(
                    share.role().code(),
                    share.party(),
                    share.name().zh(),
                    share.name().en(),
                    share.fen());
        }

        Share toShare() {
            return new Share(Share.Role.ofCode(role), party, new Text(zh, en), fen);
        }
    }

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
                award.lines().stream().map(Line::of).toList(),
                award.policyVersion(),
                award.status(),
                award.grantedOn(),
                award.grantedAt(),
                null,
                null);
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
                lines.stream().map(Line::toLine).toList(),
                policyVersion,
                status,
                grantedOn,
                grantedAt);
    }
}
