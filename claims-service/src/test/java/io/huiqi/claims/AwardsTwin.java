package io.huiqi.claims;

import io.huiqi.events.AwardEvent.AwardGranted;
import io.huiqi.events.AwardEvent.AwardRefused;
import io.huiqi.events.AwardEvent.ClaimAssessed;
import io.huiqi.events.AwardLine;
import io.huiqi.events.DomainEvent;
import io.huiqi.events.LocalizedText;
import io.huiqi.events.Reason;
import io.huiqi.events.Topics;
import io.huiqi.kit.event.Cause;
import io.huiqi.kit.event.CloudEvents;
import io.huiqi.kit.event.EventWriter;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Announces assessments and awards as awards-service does. */
public final class AwardsTwin {

    public static final String AMOUNT = "1000000.00";
    private static final LocalizedText PASSED = new LocalizedText("营业收入首次突破50亿元", "Revenue passed 5 billion yuan");

    private final EventWriter writer;
    private final KafkaTemplate<String, byte[]> kafka;
    private final CloudEvents cloudEvents = new CloudEvents(new JsonMapper(), "/awards-service");

    public AwardsTwin(EventWriter writer, KafkaTemplate<String, byte[]> kafka) {
        this.writer = writer;
        this.kafka = kafka;
    }

    /** Announces events in this order. */
    public void announce(DomainEvent... events) {
        Cause cause = new Cause("test", null, null);
        for (DomainEvent event : events) {
            writer.write("ledgers/" + event.enterprise(), 0, cause, List.of(event))
                    .forEach(each -> kafka.send(cloudEvents.toRecord(Topics.AWARDS, each)));
        }
        kafka.flush();
    }

    public static ClaimAssessed payable(String claim, int round, String enterprise, String procedure) {
        return assessed(claim, round, enterprise, procedure, "payable", AMOUNT, List.of());
    }

    public static ClaimAssessed assessed(
            String claim, int round, String enterprise, String outcome, Reason... reasons) {
        String amount = outcome.startsWith("needs") ? null : "0.00";
        return assessed(claim, round, enterprise, "express", outcome, amount, List.of(reasons));
    }

    /** Payable, and in line for the money of a pool. */
    public static ClaimAssessed waiting(String claim, String enterprise, Reason reason) {
        return assessed(claim, 1, enterprise, "standard", "payable", AMOUNT, List.of(reason));
    }

    /** An approval of too much. */
    public static AwardRefused overDecision(String claim, String enterprise) {
        Reason reason = new Reason("over-decision", new LocalizedText("审定金额过高", "Too much was approved"), "8");
        return new AwardRefused(
                claim, enterprise, "jiaozuo-2020-17", "revenue-milestones", 2020, "2000000.00", List.of(reason), "1");
    }

    private static ClaimAssessed assessed(
            String claim,
            int round,
            String enterprise,
            String procedure,
            String outcome,
            @Nullable String amount,
            List<Reason> reasons) {
        List<AwardLine> lines = AMOUNT.equals(amount) ? List.of(new AwardLine("01-3", AMOUNT, PASSED)) : List.of();
        return new ClaimAssessed(
                claim,
                round,
                enterprise,
                "jiaozuo-2020-17",
                "revenue-milestones",
                2020,
                procedure,
                outcome,
                amount,
                lines,
                reasons,
                "1");
    }

    public static AwardGranted granted(String award, String claim, String enterprise) {
        return new AwardGranted(
                award,
                claim,
                enterprise,
                "jiaozuo-2020-17",
                "revenue-milestones",
                2020,
                AMOUNT,
                List.of(new AwardLine("01-3", AMOUNT, PASSED)),
                "1",
                LocalDate.of(2021, 7, 1));
    }
}
