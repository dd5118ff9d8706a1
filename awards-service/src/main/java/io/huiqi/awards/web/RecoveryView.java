package io.huiqi.awards.web;

import io.huiqi.awards.ledger.Recovery;
import io.huiqi.awards.recovery.FiledRecovery;
import io.huiqi.kit.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Money to be recovered, for readers; amounts are decimal strings in yuan.
 *
 * @param status {@code PROPOSED}, {@code ORDERED}, {@code SETTLED} or {@code WITHDRAWN}
 * @param outstanding what is still owed if it is open
 */
record RecoveryView(
        String id,
        String award,
        String claim,
        String enterprise,
        String item,
        int year,
        String status,
        String amount,
        String received,
        String outstanding,
        Instant openedAt,
        List<ApprovalView> approvals,
        List<ReceiptView> settlements) {

    record ApprovalView(String by, Instant at) {}

    record ReceiptView(String documentNo, LocalDate receivedOn, String amount, String by) {}

    static RecoveryView of(FiledRecovery filed) {
        return of(filed.enterprise(), filed.recovery());
    }

    static RecoveryView of(String enterprise, Recovery recovery) {
        return new RecoveryView(
                recovery.id(),
                recovery.award(),
                recovery.claim(),
                enterprise,
                recovery.item(),
                recovery.year(),
                recovery.status().name(),
                yuan(recovery.fen()),
                yuan(recovery.receivedFen()),
                yuan(recovery.outstandingFen()),
                recovery.openedAt(),
                recovery.approvals().stream()
                        .map(approval -> new ApprovalView(approval.by(), approval.at()))
                        .toList(),
                recovery.receipts().stream()
                        .map(receipt -> new ReceiptView(
                                receipt.documentNo(), receipt.receivedOn(), yuan(receipt.fen()), receipt.by()))
                        .toList());
    }

    private static String yuan(long fen) {
        return new Money(fen).toString();
    }
}
