package io.huiqi.registry.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.events.RegistryEvent;
import io.huiqi.events.RegistryEvent.ListingRecorded;
import io.huiqi.kit.identity.Uscc;
import io.huiqi.registry.enterprise.Decision.Accepted;
import io.huiqi.registry.enterprise.Decision.Effect;
import io.huiqi.registry.enterprise.Decision.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What recording a list makes of what is known. */
class RecordListingTests {

    private static final Uscc USCC = new Uscc("91410802MA45ABC18C");
    private static final Instant NOW = Instant.parse("2026-01-10T00:00:00Z");
    private static final ListedPeriod FIRST =
            new ListedPeriod(LocalDate.of(2018, 5, 1), LocalDate.of(2019, 4, 30), "1号");
    private static final ListedPeriod SECOND = new ListedPeriod(LocalDate.of(2020, 11, 16), null, "2号");
    private static final Enterprise KNOWN = Enterprise.registered(
            USCC, new MasterData("甲", "enterprise", "410802", "C3411", null, null, null, List.of()), NOW);

    @Test
    void eachStateIsAnnouncedWholeWithItsRevision() {
        Accepted first = accepted(listing("banned", FIRST), KNOWN);
        Accepted second = accepted(listing("banned", FIRST, SECOND), first.enterprise());

        assertThat(first.effect()).isEqualTo(Effect.CREATED);
        assertThat(second.effect()).isEqualTo(Effect.CHANGED);
        assertThat(second.events())
                .containsExactly(new ListingRecorded(
                        USCC.code(),
                        "banned",
                        List.of(
                                new RegistryEvent.ListedPeriod(FIRST.validFrom(), FIRST.validUntil(), "1号"),
                                new RegistryEvent.ListedPeriod(SECOND.validFrom(), null, "2号")),
                        2));
    }

    @Test
    void toldAgainItChangesNothing() {
        Enterprise listed = accepted(listing("banned", FIRST), KNOWN).enterprise();

        assertThat(accepted(listing("banned", FIRST), listed)).isEqualTo(Accepted.unchanged(listed));
    }

    @Test
    void otherListsStayWhatTheyAre() {
        Enterprise listed = accepted(listing("pilot", SECOND), KNOWN).enterprise();

        Enterprise both = accepted(listing("banned", FIRST), listed).enterprise();

        assertThat(both.listings()).extracting(Listing::list).containsExactly("banned", "pilot");
        assertThat(both.listing("pilot")).isEqualTo(listed.listing("pilot"));
        assertThat(both.revision()).isEqualTo(KNOWN.revision());
    }

    @Test
    void aStaleRevisionAnUnknownEnterpriseAndTooManyListsAreRefused() {
        Enterprise full = KNOWN;
        for (int i = 0; i < 100; i++) {
            full = accepted(listing("list" + i, FIRST), full).enterprise();
        }
        Precondition second = Precondition.oneOf(Set.of(2L));

        assertThat(refusal(new RecordListing(USCC, "list0", List.of(), second), full))
                .isEqualTo(new Refusal.StaleRevision(1));
        assertThat(refusal(listing("banned", FIRST), null)).isEqualTo(new Refusal.UnknownEnterprise());
        assertThat(refusal(listing("banned", FIRST), full)).isEqualTo(new Refusal.TooManyLists(100));
        assertThat(accepted(listing("list0", SECOND), full).effect()).isEqualTo(Effect.CHANGED);
    }

    private static RecordListing listing(String list, ListedPeriod... periods) {
        return new RecordListing(USCC, list, List.of(periods), Precondition.NONE);
    }

    private static Accepted accepted(Command command, Enterprise current) {
        return (Accepted) command.on(current, NOW);
    }

    private static Refusal refusal(Command command, @Nullable Enterprise current) {
        return ((Refused) command.on(current, NOW)).refusal();
    }
}
