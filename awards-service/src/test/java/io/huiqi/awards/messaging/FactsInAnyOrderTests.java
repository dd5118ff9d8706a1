package io.huiqi.awards.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.awards.World;
import io.huiqi.awards.assessment.Assessment;
import io.huiqi.awards.assessment.Assessor;
import io.huiqi.awards.assessment.PolicyFixtures;
import io.huiqi.awards.assessment.Question;
import io.huiqi.awards.beneficiary.Accounts;
import io.huiqi.awards.beneficiary.Rulebooks;
import io.huiqi.awards.budget.Treasury;
import io.huiqi.awards.facts.Entitlements;
import io.huiqi.awards.facts.Facts;
import io.huiqi.awards.policy.Language;
import io.huiqi.awards.recovery.RecoveryNews;
import io.huiqi.events.DomainEvent;
import io.huiqi.events.EventEnvelope;
import io.huiqi.events.EventType;
import io.huiqi.events.RegistryEvent.EnterpriseRegistered;
import io.huiqi.events.RegistryEvent.EnterpriseUpdated;
import io.huiqi.events.RegistryEvent.FiguresCorrected;
import io.huiqi.events.RegistryEvent.FiguresReported;
import io.huiqi.events.RegistryEvent.ListedPeriod;
import io.huiqi.events.RegistryEvent.ListingRecorded;
import io.huiqi.events.RegistryEvent.RecognitionGranted;
import io.huiqi.kit.testing.ServiceTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever the registry announces leads to the same facts and answers in any order, with any repetition and in any batches. */
@ServiceTest
class FactsInAnyOrderTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Assessor ASSESSOR = PolicyFixtures.jiaozuo();
    private static final List<String> DAYS = List.of("2020-08-01", "2020-09-01", "2021-03-01");

    private final Accounts accounts;
    private final FactsListener listener;

    @Autowired
    FactsInAnyOrderTests(Accounts accounts, Rulebooks rulebooks, RecoveryNews news, Treasury treasury, Clock clock) {
        this.accounts = accounts;
        this.listener = new FactsListener(accounts, new LedgerRevision(accounts, rulebooks, news, treasury, clock));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233})
    void orderRepetitionAndBatchesDoNotMatter(long seed) {
        String inOrder = World.newUscc();
        String shuffled = World.newUscc();
        Random random = new Random(seed);

        hear(history(inOrder, new Random(seed)), 1000);
        for (int time = 0; time < 4; time++) {
            hear(inDisorder(history(shuffled, new Random(seed)), random), 1 + random.nextInt(6));
        }

        assertThat(factsOf(shuffled)).usingRecursiveComparison().isEqualTo(factsOf(inOrder));
        assertThat(answers(shuffled)).isEqualTo(answers(inOrder)).isNotEmpty();
    }

    /** Everything at least once, some of it more often. */
    private static List<DomainEvent> inDisorder(List<DomainEvent> history, Random random) {
        List<DomainEvent> disorder = new ArrayList<>(history);
        history.stream().filter(event -> random.nextInt(3) == 0).forEach(disorder::add);
        Collections.shuffle(disorder, random);
        return disorder;
    }

    private void hear(List<DomainEvent> events, int batch) {
        for (int from = 0; from < events.size(); from += batch) {
            listener.handle(events.subList(from, Math.min(from + batch, events.size())).stream()
                            .map(FactsInAnyOrderTests::envelope)
                            .toList())
                    .block(PATIENCE);
        }
    }

    /** What happened to an enterprise, made up: the same for the same random numbers. */
    private static List<DomainEvent> history(String uscc, Random random) {
        List<DomainEvent> events = new ArrayList<>();
        events.add(registered(uscc, random));
        for (int revision = 2; revision < 2 + random.nextInt(4); revision++) {
            events.add(updated(uscc, revision, random));
        }
        for (int year = 2018; year <= 2021; year++) {
            int revisions = random.nextInt(4);
            for (int revision = 1; revision <= revisions; revision++) {
                events.add(figures(uscc, year, revision, random));
            }
        }
        for (int i = random.nextInt(6); i > 0; i--) {
            events.add(title(uscc, "r-" + i, random));
        }
        for (String list : List.of("banned", "pilot")) {
            for (int revision = random.nextInt(4); revision > 0; revision--) {
                events.add(new ListingRecorded(uscc, list, periods(random), revision));
            }
        }
        return events;
    }

    private static List<ListedPeriod> periods(Random random) {
        LocalDate from = day(random);
        LocalDate until = random.nextBoolean() ? null : from.plusDays(random.nextInt(3000));
        return random.nextInt(4) == 0 ? List.of() : List.of(new ListedPeriod(from, until, "文〔2020〕1号"));
    }

    private static DomainEvent registered(String uscc, Random random) {
        return new EnterpriseRegistered(
                uscc, "某厂", "enterprise", "410802", "C36", null, null, day(random), List.of(2019), 1);
    }

    private static DomainEvent updated(String uscc, int revision, Random random) {
        return new EnterpriseUpdated(
                uscc,
                "某厂",
                random.nextInt(6) == 0 ? "zone" : "enterprise",
                "410802",
                random.nextInt(6) == 0 ? "K70" : "C36",
                null,
                null,
                day(random),
                random.nextBoolean() ? List.of(2020, 2021) : List.of(2020),
                revision);
    }

    private static LocalDate day(Random random) {
        return LocalDate.of(2000 + random.nextInt(20), 1, 1);
    }

    private static DomainEvent figures(String uscc, int year, int revision, Random random) {
        Map<String, String> facts = new HashMap<>();
        facts.put("taxableRevenue", random.nextInt(8) == 0 ? null : 1 + random.nextInt(130) + "00000000.00");
        facts.put("rdExpense", random.nextInt(8) == 0 ? null : 1 + random.nextInt(6000) + "0000.00");
        String source = random.nextBoolean() ? "tax" : "audit";
        return revision == 1
                ? new FiguresReported(uscc, year, facts, source, null, revision)
                : new FiguresCorrected(uscc, year, facts, source, null, revision);
    }

    private static DomainEvent title(String uscc, String id, Random random) {
        List<String> kinds = List.of(
                "well-known-trademark", "national-brand", "smart-factory", "smart-workshop", "5g-benchmark-scenario");
        return new RecognitionGranted(
                uscc,
                id,
                kinds.get(random.nextInt(kinds.size())),
                null,
                random.nextBoolean() ? "P1" : "P2",
                LocalDate.parse(DAYS.get(random.nextInt(DAYS.size()))),
                "文〔2020〕1号",
                Map.of("uses5g", random.nextInt(4) > 0, "score", random.nextInt(100) + ".50"));
    }

    private static EventEnvelope envelope(DomainEvent event) {
        EventType type = Arrays.stream(EventType.values())
                .filter(each -> each.record() == event.getClass())
                .findFirst()
                .orElseThrow();
        String id = UUID.nameUUIDFromBytes(event.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString();
        String subject = "enterprises/" + event.enterprise();
        return new EventEnvelope(id, "/enterprise-registry", type, subject, Instant.EPOCH, 1, id, null, null, event);
    }

    private Facts factsOf(String uscc) {
        return accounts.find(List.of(uscc))
                .block(PATIENCE)
                .get(uscc)
                .beneficiary()
                .facts();
    }

    /** Every sentence about every item in both years. */
    private List<String> answers(String uscc) {
        Facts facts = factsOf(uscc);
        return Stream.of(2020, 2021)
                .flatMap(year -> ASSESSOR.policy().items().keySet().stream()
                        .map(item -> ASSESSOR.assess(Question.of(item, year), facts, Entitlements.NONE)))
                .flatMap(FactsInAnyOrderTests::said)
                .toList();
    }

    private static Stream<String> said(Assessment assessment) {
        return Stream.concat(
                Stream.of(assessment.item().id() + " " + assessment.outcome() + " " + assessment.fen()),
                assessment.trace().stream().map(step -> step.phrase().in(Language.EN)));
    }
}
