package io.huiqi.awards.messaging;

import static io.huiqi.awards.World.newUscc;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.awards.World;
import io.huiqi.awards.beneficiary.Account;
import io.huiqi.awards.beneficiary.Accounts;
import io.huiqi.awards.beneficiary.Beneficiary;
import io.huiqi.awards.beneficiary.Rulebooks;
import io.huiqi.awards.budget.Treasury;
import io.huiqi.awards.facts.YearReport;
import io.huiqi.awards.ledger.Ledger;
import io.huiqi.awards.recovery.RecoveryNews;
import io.huiqi.events.DomainEvent;
import io.huiqi.events.EventEnvelope;
import io.huiqi.events.EventType;
import io.huiqi.events.RegistryEvent.EnterpriseMerged;
import io.huiqi.events.RegistryEvent.EnterpriseUpdated;
import io.huiqi.kit.consume.BatchHandler;
import io.huiqi.kit.event.EventWriter;
import io.huiqi.kit.testing.ServiceTest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestContextManager;
import reactor.core.publisher.Mono;

/**
 * The listeners on a real store: one enterprise hears everything once and in order, another one hears the same in any
 * order, in pieces and partly twice; in the end they know the same and the same stands.
 */
class HeardAnyhowPropertiesTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Service SERVICE = new Service();
    private static final TestContextManager CONTEXT = new TestContextManager(Service.class);

    /** The service, whose own consumers hear nothing of what is told here. */
    @ServiceTest
    static final class Service {

        @Autowired
        private Accounts accounts;

        @Autowired
        private Rulebooks rulebooks;

        @Autowired
        private RecoveryNews news;

        @Autowired
        private EventWriter events;

        @Autowired
        private Clock clock;

        @Autowired
        private PoolDesk pools;

        @Autowired
        private Approvals approvals;

        @Autowired
        private Treasury treasury;

        BatchHandler facts() {
            return new FactsListener(accounts, new LedgerRevision(accounts, rulebooks, news, treasury, clock));
        }

        BatchHandler claims() {
            return new ClaimsListener(accounts, rulebooks, keys -> Mono.empty(), events, clock, pools, approvals);
        }
    }

    /** The figures of one year, in 亿; its revision follows from its place in the story. */
    record Report(int year, int yi) {}

    @BeforeContainer
    static void start() throws Exception {
        CONTEXT.beforeTestClass();
        CONTEXT.prepareTestInstance(SERVICE);
    }

    /** Lets the context pause: its consumers would share their groups with those of the next one. */
    @AfterContainer
    static void stop() throws Exception {
        CONTEXT.afterTestClass();
    }

    @Property(tries = 20)
    void whatIsKnownAndWhatStandsDoNotDependOnHowItWasHeard(
            @ForAll("reports") List<Report> before, @ForAll("reports") List<Report> after, @ForAll long seed) {
        String orderly = newUscc();
        String disorderly = newUscc();
        Random random = new Random(seed);

        tell(orderly, before, after, null);
        tell(disorderly, before, after, random);

        assertThat(figures(disorderly)).isEqualTo(figures(orderly));
        Beneficiary expected = account(orderly).beneficiary();
        Beneficiary found = account(disorderly).beneficiary();
        assertThat(found.facts().kind()).isEqualTo(expected.facts().kind());
        assertThat(found.facts().mergers().predecessors()).hasSize(1);
        assertThat(standing(found.ledger())).isEqualTo(standing(expected.ledger()));
        assertThat(owedAndStanding(found.ledger())).isEqualTo(paidOut(found.ledger()));
    }

    private static void tell(String uscc, List<Report> before, List<Report> after, Random random) {
        String claim = "c-" + UUID.randomUUID();
        List<EventEnvelope> first = new ArrayList<>(List.of(
                envelope(World.registered(uscc)),
                envelope(new EnterpriseUpdated(
                        uscc, "更名企业", "enterprise", "410802", "C3670", null, null, null, List.of(), 2)),
                envelope(new EnterpriseMerged(uscc, newUscc(), LocalDate.of(2020, 3, 1), "文〔2020〕1号"))));
        first.addAll(reports(uscc, before, 0));
        List<EventEnvelope> later = reports(uscc, after, before.size());
        List<EventEnvelope> claimed = List.of(envelope(World.claim(claim, uscc, "revenue-milestones", 2020)));

        hear(SERVICE.facts(), first, random);
        hear(SERVICE.claims(), claimed, random);
        hear(SERVICE.facts(), random == null ? later : mixed(later, first), random);
        hear(SERVICE.claims(), claimed, random);
    }

    /** The events in order and once, or with a source of chance shuffled, some twice, and in several polls. */
    private static void hear(BatchHandler listener, List<EventEnvelope> events, Random random) {
        List<EventEnvelope> heard = new ArrayList<>(events);
        if (random != null) {
            events.stream().filter(event -> random.nextInt(3) == 0).forEach(heard::add);
            Collections.shuffle(heard, random);
        }
        int middle = random == null ? heard.size() : random.nextInt(heard.size() + 1);
        listener.handle(heard.subList(0, middle)).block(PATIENCE);
        listener.handle(heard.subList(middle, heard.size())).block(PATIENCE);
    }

    private static List<EventEnvelope> mixed(List<EventEnvelope> later, List<EventEnvelope> earlier) {
        List<EventEnvelope> all = new ArrayList<>(later);
        all.addAll(earlier);
        return all;
    }

    private static List<EventEnvelope> reports(String uscc, List<Report> told, int revisionsBefore) {
        List<EventEnvelope> events = new ArrayList<>();
        for (Report report : told) {
            int revision = revisionsBefore + events.size() + 1;
            events.add(envelope(World.revenue(uscc, report.year(), report.yi() + "00000000.00", revision)));
        }
        return events;
    }

    private static EventEnvelope envelope(DomainEvent event) {
        String id = UUID.randomUUID().toString();
        return new EventEnvelope(
                id,
                "test",
                EventType.of(event),
                "enterprises/" + event.enterprise(),
                SERVICE.clock.instant(),
                1,
                id,
                null,
                null,
                event);
    }

    private static Account account(String uscc) {
        return SERVICE.accounts.find(List.of(uscc)).block(PATIENCE).get(uscc);
    }

    private static Map<Integer, Map<String, Long>> figures(String uscc) {
        return account(uscc).reports().stream().collect(Collectors.toMap(YearReport::year, YearReport::fen));
    }

    private static List<Long> standing(Ledger ledger) {
        return ledger.grants().stream()
                .map(grant -> ledger.standingOf(grant).fen())
                .toList();
    }

    private static long owedAndStanding(Ledger ledger) {
        long owed = ledger.recoveries().stream()
                .filter(recovery -> recovery.status().isOpen())
                .mapToLong(recovery -> recovery.outstandingFen())
                .sum();
        return owed + standing(ledger).stream().mapToLong(Long::longValue).sum();
    }

    private static long paidOut(Ledger ledger) {
        return ledger.grants().stream().mapToLong(grant -> grant.fen()).sum()
                + ledger.adjustments().stream()
                        .mapToLong(adjustment -> adjustment.toPayFen())
                        .sum();
    }

    @Provide
    Arbitrary<List<Report>> reports() {
        return Combinators.combine(
                        Arbitraries.integers().between(2019, 2021),
                        Arbitraries.integers().between(1, 130))
                .as(Report::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }
}
