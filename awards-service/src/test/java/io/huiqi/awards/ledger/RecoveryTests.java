package io.huiqi.awards.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.awards.ledger.Recovery.Receipt;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two persons approve, then money comes back. */
class RecoveryTests {

    private static final Instant NOW = Instant.parse("2022-03-01T02:00:00Z");
    private final Recovery proposed =
            new Recovery("a-1-1", "a-1", "c-1", "brand", 2020, 100, RecoveryStatus.PROPOSED, NOW, List.of(), List.of());

    @Test
    void oneApprovalIsNotEnough() {
        assertThat(taken(proposed.approve("leader", NOW)).status()).isEqualTo(RecoveryStatus.PROPOSED);
    }

    @Test
    void theSecondPersonOrdersIt() {
        assertThat(ordered().status()).isEqualTo(RecoveryStatus.ORDERED);
    }

    @Test
    void theSamePersonCannotApproveTwice() {
        assertThat(taken(proposed.approve("leader", NOW)).approve("leader", NOW))
                .isEqualTo(RecoveryRefusal.SAME_APPROVER);
        assertThat(ordered().approve("leader", NOW)).isEqualTo(RecoveryRefusal.SAME_APPROVER);
    }

    @Test
    void whoApprovedIsToldSoWhateverBecameOfTheRecovery() {
        Recovery settled = taken(ordered().receive(receipt("d-1", 100)));
        Recovery withdrawn = taken(proposed.approve("leader", NOW)).withdrawn();

        assertThat(settled.approve("leader", NOW)).isEqualTo(RecoveryRefusal.SAME_APPROVER);
        assertThat(withdrawn.approve("leader", NOW)).isEqualTo(RecoveryRefusal.SAME_APPROVER);
        assertThat(withdrawn.approve("finance", NOW)).isEqualTo(RecoveryRefusal.NOT_PROPOSED);
    }

    @Test
    void aThirdApprovalIsNotAwaited() {
        assertThat(ordered().approve("officer", NOW)).isEqualTo(RecoveryRefusal.NOT_PROPOSED);
    }

    @Test
    void moneyIsNotReceivedBeforeItIsOrdered() {
        assertThat(taken(proposed.approve("leader", NOW)).receive(receipt("d-1", 100)))
                .isEqualTo(RecoveryRefusal.NOT_ORDERED);
    }

    @Test
    void partsAddUpToTheWhole() {
        Recovery part = taken(ordered().receive(receipt("d-1", 60)));
        assertThat(part.status()).isEqualTo(RecoveryStatus.ORDERED);
        assertThat(part.outstandingFen()).isEqualTo(40);

        assertThat(taken(part.receive(receipt("d-2", 40))).status()).isEqualTo(RecoveryStatus.SETTLED);
    }

    @Test
    void moreThanIsOwedIsRefused() {
        Recovery part = taken(ordered().receive(receipt("d-1", 60)));

        assertThat(part.receive(receipt("d-2", 41))).isEqualTo(RecoveryRefusal.MORE_THAN_OWED);
    }

    @Test
    void aReceiptHeardTwiceCountsOnceEvenAfterTheEnd() {
        Recovery settled = taken(ordered().receive(receipt("d-1", 100)));

        assertThat(settled.receive(receipt("d-1", 100))).isEqualTo(new RecoveryStep.Taken(settled, false));
        assertThat(settled.receive(receipt("d-1", 99))).isEqualTo(RecoveryRefusal.OTHER_RECEIPT);
    }

    private Recovery ordered() {
        return taken(taken(proposed.approve("leader", NOW)).approve("finance", NOW));
    }

    private static Receipt receipt(String documentNo, long fen) {
        return new Receipt(documentNo, LocalDate.of(2022, 3, 2), fen, "finance");
    }

    private static Recovery taken(RecoveryStep step) {
        return ((RecoveryStep.Taken) step).recovery();
    }
}
