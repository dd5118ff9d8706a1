package io.huiqi.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.huiqi.local.supervisor.LocalStack;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * awards-service is ended with kill -9 while 30 claims ask for the money of one pool and the figures of 30 awards are
 * corrected. Afterwards nobody has money that was not there, every claim has one answer, and every ledger is what its facts say.
 */
class MoneyFaultIT {

    private static final String VICTIM = "awards-service";
    private static final int CLAIM_SERIES = 35;
    private static final int AWARD_SERIES = 36;
    private static final int EACH = 30;
    private static final int SERVED = 10;
    private static final int CLIENTS = 8;
    private static final int YEAR = 2022;
    private static final String POOL = "/api/v1/budgets/technical-renovation/" + YEAR;
    private static final String LOWER = "4900000000.00";
    private static final String HIGHER = "6300000000.00";

    private final LocalStack stack = SharedStack.stack();
    private final Api api = SharedStack.api();
    private final Desk desk = new Desk(api);
    private final Feed feed = Feed.fromNow(api);

    @Test
    void noMoneyIsLostOrMadeThoughAwardsServiceIsKilledWhileItReservesAndAdjusts() throws Exception {
        assertThat(api.put("finance", POOL, Map.of("amount", "10000000.00")).status())
                .isEqualTo(201);
        List<String> claimants = Enterprises.register(api, CLAIM_SERIES, EACH);
        List<String> winners = Enterprises.register(api, AWARD_SERIES, EACH);
        winners.stream()
                .map(uscc -> desk.claim(uscc, Desk.CITY_POLICY, "revenue-milestones"))
                .toList()
                .forEach(desk::awaitAward);

        long killed = stack.pid(VICTIM);
        List<String> claims = claimAndCorrectWhileKilling(claimants, winners);
        stack.awaitReady();

        assertThat(stack.pid(VICTIM)).isNotEqualTo(killed);
        assertThat(answers(claims)).containsOnly(Map.entry("ACCEPTED", SERVED), Map.entry("REJECTED", EACH - SERVED));
        assertPoolGaveWhatItHad(claims);
        for (int n = 0; n < EACH; n++) {
            assertLedgerIsWhatItsFactsSay(winners.get(n), corrected(n));
        }
        awaitEachAwardAdjustedOnce(winners);
    }

    /** Every other award comes to less, every other to more. */
    private static String corrected(int n) {
        return n % 2 == 0 ? LOWER : HIGHER;
    }

    private List<String> claimAndCorrectWhileKilling(List<String> claimants, List<String> winners) throws Exception {
        Queue<String> claims = new ConcurrentLinkedQueue<>();
        AtomicInteger done = new AtomicInteger();
        List<Runnable> work = new ArrayList<>();
        for (int n = 0; n < EACH; n++) {
            int each = n;
            work.add(() -> {
                claims.add(desk.claimByDecision(claimants.get(each), YEAR, "1000000.00"));
                desk.report(winners.get(each), 2020, "taxableRevenue", corrected(each));
                if (done.incrementAndGet() == EACH / 3) {
                    stack.kill(VICTIM);
                }
            });
        }
        Crowd.work(CLIENTS, work);
        return List.copyOf(claims);
    }

    /** How many claims ended how, as soon as all have an answer. */
    private Map<String, Integer> answers(List<String> claims) {
        Map<String, Integer> byStatus = new TreeMap<>();
        claims.forEach(claim -> byStatus.merge(
                desk.awaitAnswer(
                                "integration",
                                "/api/v1/claims/" + claim,
                                answer -> !answer.text("/status").equals("SUBMITTED"))
                        .text("/status"),
                1,
                Integer::sum));
        return byStatus;
    }

    private void assertPoolGaveWhatItHad(List<String> claims) {
        Answer pool = api.get("finance", POOL);
        assertThat(pool.text("/reserved")).isEqualTo("10000000.00");
        assertThat(pool.text("/committed")).isEqualTo("0.00");
        assertThat(pool.text("/available")).isEqualTo("0.00");
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            List<JsonNode> reserved = feed.of("pools/technical-renovation/" + YEAR);
            Feed.assertWhole(reserved);
            assertThat(reserved)
                    .filteredOn(event -> Feed.type(event).equals("io.huiqi.BudgetReserved.v1"))
                    .hasSize(SERVED);
            List<JsonNode> assessed = feed.read(event -> Feed.type(event).equals("io.huiqi.ClaimAssessed.v1")
                    && claims.contains(event.at("/data/claim").asString()));
            assertThat(assessed)
                    .extracting(event -> event.at("/data/claim").asString())
                    .containsExactlyInAnyOrderElementsOf(claims);
        });
    }

    private void assertLedgerIsWhatItsFactsSay(String uscc, String revenue) {
        String due = desk.computed(
                Desk.CITY_POLICY,
                "revenue-milestones",
                Map.of("taxableRevenue", Map.of("2019", "4800000000.00", "2020", revenue)));
        Answer ledger = desk.awaitAnswer(
                "integration",
                "/api/v1/ledgers/" + uscc,
                answer -> answer.text("/total").equals(due));
        JsonNode grant = ledger.body().at("/grants/0");
        assertThat(ledger.body().at("/grants")).hasSize(1);
        assertThat(grant.at("/adjustments")).hasSize(1);
        assertThat(fen(grant.at("/amount")) + fen(grant.at("/adjustments/0/difference")))
                .isEqualTo(fen(grant.at("/currentAmount")));
        long owed = ledger.body()
                .at("/recoveries")
                .valueStream()
                .mapToLong(recovery -> fen(recovery.at("/outstanding")))
                .sum();
        assertThat(owed).isEqualTo(Math.max(0, fen(grant.at("/amount")) - fen(grant.at("/currentAmount"))));
    }

    private void awaitEachAwardAdjustedOnce(List<String> winners) {
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            List<JsonNode> events = feed.read(
                    event -> winners.contains(event.at("/partitionkey").asString()));
            Feed.assertWhole(events);
            assertThat(events)
                    .filteredOn(event -> Feed.type(event).equals("io.huiqi.AwardAdjusted.v1"))
                    .extracting(event -> event.at("/partitionkey").asString())
                    .containsExactlyInAnyOrderElementsOf(winners);
        });
    }

    private static long fen(JsonNode amount) {
        return new BigDecimal(amount.asString()).movePointRight(2).longValueExact();
    }
}
