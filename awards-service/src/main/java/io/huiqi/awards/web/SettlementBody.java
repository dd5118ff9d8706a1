package io.huiqi.awards.web;

import static io.huiqi.kit.problem.Checks.present;

import io.huiqi.awards.ledger.Recovery.Receipt;
import io.huiqi.kit.money.Money;
import io.huiqi.kit.problem.Checks;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Money that came back: when, by which document, how much in yuan. */
record SettlementBody(
        @Nullable String receivedOn,
        @Nullable String documentNo,
        @Nullable String amount) {

    private static final int DOCUMENT_LIMIT = 200;

    /** The receipt, or the end of the request with 422. */
    Receipt read(LocalDate today, String by) {
        Checks checks = new Checks();
        LocalDate date = checks.date("/receivedOn", receivedOn);
        String document = checks.text("/documentNo", documentNo == null ? null : documentNo.strip(), DOCUMENT_LIMIT);
        Money money = checks.amount("/amount", amount);
        checks.require(date == null || !date.isAfter(today), "/receivedOn", "in-future", "must not be after today");
        checks.require(money == null || !money.isZero(), "/amount", "zero-amount", "must be more than zero");
        checks.throwIfAny();
        return new Receipt(present(document), present(date), present(money).fen(), by);
    }
}
