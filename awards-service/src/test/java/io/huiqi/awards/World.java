package io.huiqi.awards;

import io.huiqi.events.ClaimEvent.ClaimSubmitted;
import io.huiqi.events.DomainEvent;
import io.huiqi.events.RegistryEvent.EnterpriseRegistered;
import io.huiqi.events.RegistryEvent.FiguresReported;
import io.huiqi.events.RegistryEvent.RecognitionGranted;
import io.huiqi.kit.event.Cause;
import io.huiqi.kit.event.EventWriter;
import io.huiqi.kit.outbox.EventPublisher;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Speaks for the registry and for claims-service: announces what they would announce. */
public final class World {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Cause CAUSE = new Cause("test", null, null);

    private final EventWriter writer;
    private final EventPublisher publisher;

    public World(EventWriter writer, EventPublisher publisher) {
        this.writer = writer;
        this.publisher = publisher;
    }

    /** Announces events, in order, and waits for the broker. */
    public void announces(DomainEvent... events) {
        publisher
                .publish(writer.write("test/" + UUID.randomUUID(), 0, CAUSE, List.of(events)))
                .block(Duration.ofSeconds(20));
    }

    public static DomainEvent registered(String uscc) {
        return registered(uscc, "enterprise", List.of());
    }

    public static DomainEvent registered(String uscc, String kind, List<Integer> keyEnterprise) {
        return new EnterpriseRegistered(uscc, "测试企业", kind, "410802", "C3670", null, null, null, keyEnterprise, 1);
    }

    /** The taxable revenue of a year in yuan; null for one that was named and not filed. */
    public static DomainEvent revenue(String uscc, int year, String yuan, long revision) {
        Map<String, String> facts = new HashMap<>();
        facts.put("taxableRevenue", yuan);
        return new FiguresReported(uscc, year, facts, "tax", null, revision);
    }

    public static DomainEvent title(String uscc, String id, String kind, String grantedOn) {
        return new RecognitionGranted(uscc, id, kind, null, null, LocalDate.parse(grantedOn), "文〔2020〕1号", Map.of());
    }

    public static DomainEvent claim(String id, String uscc, String item, int year) {
        return claim(id, 1, uscc, item, year);
    }

    public static DomainEvent claim(String id, int round, String uscc, String item, int year) {
        return new ClaimSubmitted(id, round, uscc, "jiaozuo-2020-17", item, year, null, null, null);
    }

    /** A valid code that no other test uses. */
    public static String newUscc() {
        StringBuilder code = new StringBuilder("91410800");
        for (int i = 0; i < 9; i++) {
            code.append(ALPHABET.charAt(ThreadLocalRandom.current().nextInt(31)));
        }
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return code.append(ALPHABET.charAt((31 - sum % 31) % 31)).toString();
    }
}
