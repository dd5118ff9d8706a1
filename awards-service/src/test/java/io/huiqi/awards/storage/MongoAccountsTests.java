package io.huiqi.awards.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.awards.World;
import io.huiqi.awards.beneficiary.Account;
import io.huiqi.awards.beneficiary.Accounts;
import io.huiqi.awards.beneficiary.Posting;
import io.huiqi.awards.facts.FactChange;
import io.huiqi.awards.facts.FactChange.Listed;
import io.huiqi.awards.facts.FactChange.MasterData;
import io.huiqi.awards.facts.FactChange.TitleGranted;
import io.huiqi.awards.facts.FactChange.YearFigures;
import io.huiqi.awards.facts.FigureSeries;
import io.huiqi.awards.facts.Listing;
import io.huiqi.awards.facts.Paid;
import io.huiqi.awards.facts.Recognition;
import io.huiqi.awards.facts.YearReport;
import io.huiqi.awards.ledger.Grant;
import io.huiqi.events.ClaimEvent.ClaimWithdrawn;
import io.huiqi.kit.event.Cause;
import io.huiqi.kit.event.EventWriter;
import io.huiqi.kit.event.PendingEvent;
import io.huiqi.kit.testing.ServiceTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Accounts in a real store: facts in any order, postings only on the ledger they were computed from. */
@ServiceTest
class MongoAccountsTests {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    private Accounts accounts;

    @Autowired
    private EventWriter writer;

    private final String uscc = World.newUscc();

    @Test
    void factsMayComeInAnyOrderAndTwice() {
        List<FactChange> changes = new ArrayList<>(List.of(
                new MasterData(uscc, "enterprise", "K70", List.of(), 1),
                new MasterData(uscc, "zone", "C36", List.of(2020), 2),
                figures(2019, 5L, 1),
                figures(2020, 6L, 1),
                figures(2020, null, 2),
                figures(2020, 7L, 3),
                new TitleGranted(uscc, title("r-1")),
                new TitleGranted(uscc, title("r-2")),
                new Listed(uscc, listing("banned", 1, null)),
                new Listed(uscc, listing("banned", 2, "2020-06-30")),
                new Listed(uscc, listing("pilot", 1, null))));
        changes.addAll(List.copyOf(changes));

        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(changes, new Random(seed));
            accounts.learn(changes).block(PATIENCE);
        }

        var facts = account().beneficiary().facts();
        assertThat(facts.kind().code()).isEqualTo("zone");
        assertThat(facts.industrySection()).isEqualTo("C");
        assertThat(facts.isListed("keyEnterprise", 2020)).isTrue();
        assertThat(facts.lists().get("banned")).containsExactly(2019);
        assertThat(facts.isListed("pilot", 2020)).isTrue();
        FigureSeries revenue = facts.figure("taxableRevenue");
        assertThat(revenue.fen(2019)).isEqualTo(5);
        assertThat(revenue.fen(2020)).isEqualTo(7);
        assertThat(facts.recognitions()).extracting(Recognition::id).containsExactlyInAnyOrder("r-1", "r-2");
    }

    @Test
    void aFigureNamedAndNotFiledStaysMissing() {
        accounts.learn(List.of(figures(2020, null, 1))).block(PATIENCE);

        FigureSeries revenue = account().beneficiary().facts().figure("taxableRevenue");
        assertThat(revenue.isNamed(2020)).isTrue();
        assertThat(revenue.isKnown(2020)).isFalse();
    }

    @Test
    void aPostingIsStoredWhole() {
        accounts.learn(List.of(new MasterData(uscc, "enterprise", "C36", List.of(), 1)))
                .block(PATIENCE);

        assertThat(post(account(), "c-1")).isTrue();

        Account stored = account();
        assertThat(stored.version()).isEqualTo(1);
        assertThat(stored.sequence()).isEqualTo(1);
        assertThat(stored.beneficiary().answered()).containsEntry("c-1", 1);
        assertThat(stored.beneficiary().ledger().grants()).containsExactly(grant("c-1"));
        assertThat(stored.pending()).isEmpty();
    }

    @Test
    void aPostingOnAStaleLedgerIsRefused() {
        accounts.learn(List.of(new MasterData(uscc, "enterprise", "C36", List.of(), 1)))
                .block(PATIENCE);
        Account stale = account();
        post(stale, "c-1");

        assertThat(post(stale, "c-2")).isFalse();

        assertThat(account().beneficiary().ledger().grants()).containsExactly(grant("c-1"));
    }

    @Test
    void aBeneficiaryNobodyAnnouncedCanBePostedToOnce() {
        assertThat(post(Account.unknown(uscc), "c-1")).isTrue();
        assertThat(post(Account.unknown(uscc), "c-2")).isFalse();

        assertThat(account().beneficiary().answered()).containsOnlyKeys("c-1");
        assertThat(account().beneficiary().isRegistered()).isFalse();
    }

    @Test
    void factsDoNotDisturbAPosting() {
        accounts.learn(List.of(new MasterData(uscc, "enterprise", "C36", List.of(), 1)))
                .block(PATIENCE);
        Account before = account();
        accounts.learn(List.of(figures(2020, 7L, 1))).block(PATIENCE);

        assertThat(post(before, "c-1")).isTrue();

        assertThat(account().beneficiary().facts().figure("taxableRevenue").fen(2020))
                .isEqualTo(7);
    }

    private Account account() {
        return accounts.find(List.of(uscc)).block(PATIENCE).get(uscc);
    }

    private boolean post(Account before, String claim) {
        List<PendingEvent> events = writer.write(
                "ledgers/" + uscc,
                before.sequence(),
                new Cause("test", null, null),
                List.of(new ClaimWithdrawn(claim, uscc, "p", "i", 2020)));
        Posting posting = new Posting(before, Map.of(claim, 1), List.of(grant(claim)), events);
        return accounts.post(List.of(posting)).block(PATIENCE);
    }

    private static Grant grant(String claim) {
        Paid paid = Paid.of("brand", "03-3", "national-brand", "national", "P1", "r-1", 2020, 50_000_000);
        return new Grant("a-" + claim, claim, "p", "1", List.of(paid), null);
    }

    private FactChange figures(int year, Long fen, long revision) {
        Map<String, Long> figures = new HashMap<>();
        figures.put("taxableRevenue", fen);
        return new YearFigures(uscc, new YearReport(year, revision, "tax", null, "e-" + revision, figures));
    }

    private static Listing listing(String list, long revision, String until) {
        Listing.Period period =
                new Listing.Period(LocalDate.of(2019, 3, 1), until == null ? null : LocalDate.parse(until));
        return new Listing(list, revision, List.of(period));
    }

    private static Recognition title(String id) {
        return new Recognition(id, "smart-factory", null, "P1", LocalDate.of(2020, 9, 1), Set.of("uses5g"));
    }
}
