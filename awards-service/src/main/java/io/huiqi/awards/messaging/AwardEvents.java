package io.huiqi.awards.messaging;

import io.huiqi.awards.assessment.Share;
import io.huiqi.awards.award.AnnouncedAwards;
import io.huiqi.awards.award.Award;
import io.huiqi.awards.award.Award.AwardedLine;
import io.huiqi.awards.award.AwardRevision;
import io.huiqi.awards.policy.Text;
import io.huiqi.events.AdjustmentEvent.AwardAdjusted;
import io.huiqi.events.AwardEvent.AwardGranted;
import io.huiqi.events.AwardLine;
import io.huiqi.events.AwardShare;
import io.huiqi.events.EventType;
import io.huiqi.kit.event.PendingEvent;
import io.huiqi.kit.money.Money;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Reads awards back out of stored events, so that an award and its event cannot differ. */
final class AwardEvents implements AnnouncedAwards {

    private static final String GRANTED = EventType.AWARD_GRANTED.wireName();
    private static final String ADJUSTED = EventType.AWARD_ADJUSTED.wireName();

    private final JsonMapper json;

    AwardEvents(JsonMapper json) {
        this.json = json;
    }

    @Override
    public List<Award> in(List<PendingEvent> events) {
        return events.stream()
                .filter(event -> event.type().equals(GRANTED))
                .map(event -> award(json.readValue(event.data(), AwardGranted.class), event))
                .toList();
    }

    @Override
    public List<AwardRevision> revisionsIn(List<PendingEvent> events) {
        return events.stream()
                .filter(event -> event.type().equals(ADJUSTED))
                .map(event -> json.readValue(event.data(), AwardAdjusted.class))
                .map(adjusted -> new AwardRevision(
                        adjusted.award(),
                        adjusted.number(),
                        Money.parse(adjusted.difference()).fen()))
                .toList();
    }

    private static Award award(AwardGranted granted, PendingEvent event) {
        return new Award(
                granted.award(),
                granted.claim(),
                granted.enterprise(),
                granted.policy(),
                granted.item(),
                granted.year(),
                Money.parse(granted.amount()),
                granted.lines().stream().map(AwardEvents::line).toList(),
                granted.policyVersion(),
                Award.GRANTED,
                granted.grantedOn(),
                event.time());
    }

    private static AwardedLine line(AwardLine line) {
        return new AwardedLine(
                line.measure(),
                Money.parse(line.amount()),
                new Text(line.text().zh(), line.text().en()),
                line.shares().stream().map(AwardEvents::share).toList());
    }

    private static Share share(AwardShare share) {
        return new Share(
                Share.Role.ofCode(share.role()),
                share.party(),
                new Text(share.name().zh(), share.name().en()),
                Money.parse(share.amount()).fen());
    }
}
