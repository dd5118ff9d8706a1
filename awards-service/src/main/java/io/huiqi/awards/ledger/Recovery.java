package io.huiqi.awards.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Money to be recovered (追缴) for one award: two different persons approve it, then it is received, at once or in parts.
 *
 * @param id the adjustment's that opened it
 * @param fen what is owed, positive
 * @param approvals at most two, of different persons
 */
public record Recovery(
        String id,
        String award,
        String claim,
        String item,
        int year,
        long fen,
        RecoveryStatus status,
        Instant openedAt,
        List<Approval> approvals,
        List<Receipt> receipts) {

    private static final int APPROVALS_NEEDED = 2;

    public Recovery {
        approvals = List.copyOf(approvals);
        receipts = List.copyOf(receipts);
    }

    /** Who approved, and when. */
    public record Approval(String by, Instant at) {}

    /** Money that came back; the document's number tells receipts apart. */
    public record Receipt(String documentNo, LocalDate receivedOn, long fen, String by) {}

    static Recovery open(String id, Grant grant, long fen, Instant at) {
        return new Recovery(
                id,
                grant.award(),
                grant.claim(),
                grant.item(),
                grant.year(),
                fen,
                RecoveryStatus.PROPOSED,
                at,
                List.of(),
                List.of());
    }

    /** The award whose money it is about, as its id tells. */
    public static String awardOf(String recovery) {
        int end = recovery.lastIndexOf('-');
        return end < 0 ? "" : recovery.substring(0, end);
    }

    /** One person approves; the second approval orders the recovery. */
    public RecoveryStep approve(String by, Instant at) {
        if (approvals.stream().anyMatch(approval -> approval.by().equals(by))) {
            return RecoveryRefusal.SAME_APPROVER;
        }
        if (status != RecoveryStatus.PROPOSED) {
            return RecoveryRefusal.NOT_PROPOSED;
        }
        List<Approval> all = new ArrayList<>(approvals);
        all.add(new Approval(by, at));
        boolean ordered = all.size() == APPROVALS_NEEDED;
        return new RecoveryStep.Taken(
                with(ordered ? RecoveryStatus.ORDERED : RecoveryStatus.PROPOSED, all, receipts), true);
    }

    /** Money came back; a receipt heard twice counts once. */
    public RecoveryStep receive(Receipt receipt) {
        for (Receipt earlier : receipts) {
            if (earlier.documentNo().equals(receipt.documentNo())) {
                boolean same =
                        earlier.fen() == receipt.fen() && earlier.receivedOn().equals(receipt.receivedOn());
                return same ? new RecoveryStep.Taken(this, false) : RecoveryRefusal.OTHER_RECEIPT;
            }
        }
        if (status != RecoveryStatus.ORDERED) {
            return RecoveryRefusal.NOT_ORDERED;
        }
        if (receipt.fen() > outstandingFen()) {
            return RecoveryRefusal.MORE_THAN_OWED;
        }
        List<Receipt> all = new ArrayList<>(receipts);
        all.add(receipt);
        boolean settled = receipt.fen() == outstandingFen();
        return new RecoveryStep.Taken(
                with(settled ? RecoveryStatus.SETTLED : RecoveryStatus.ORDERED, approvals, all), true);
    }

    Recovery withdrawn() {
        return with(RecoveryStatus.WITHDRAWN, approvals, receipts);
    }

    /** What came back so far, in fen. */
    public long receivedFen() {
        return receipts.stream().mapToLong(Receipt::fen).reduce(0, Math::addExact);
    }

    /** What is still owed, in fen. */
    public long outstandingFen() {
        return Math.subtractExact(fen, receivedFen());
    }

    /** Whether both approvals were given. */
    public boolean wasOrdered() {
        return approvals.size() == APPROVALS_NEEDED;
    }

    private Recovery with(RecoveryStatus next, List<Approval> approved, List<Receipt> received) {
        return new Recovery(id, award, claim, item, year, fen, next, openedAt, approved, received);
    }
}
