package io.huiqi.awards.recovery;

import io.huiqi.awards.beneficiary.Account;
import io.huiqi.awards.beneficiary.Accounts;
import io.huiqi.awards.beneficiary.Revision;
import io.huiqi.awards.ledger.Ledger;
import io.huiqi.awards.ledger.LedgerChange;
import io.huiqi.awards.ledger.LedgerChange.Approved;
import io.huiqi.awards.ledger.LedgerChange.Received;
import io.huiqi.awards.ledger.Recovery;
import io.huiqi.awards.ledger.Recovery.Approval;
import io.huiqi.awards.ledger.Recovery.Receipt;
import io.huiqi.awards.ledger.RecoveryStep;
import io.huiqi.kit.event.Cause;
import java.time.Clock;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** Takes approvals and receipts into the ledger they belong to: one write, repeated when somebody else was faster. */
public final class RecoveryDesk {

    private final Accounts accounts;
    private final RecoveryNews news;
    private final Clock clock;

    public RecoveryDesk(Accounts accounts, RecoveryNews news, Clock clock) {
        this.accounts = accounts;
        this.news = news;
        this.clock = clock;
    }

    /** A person approves; empty if the enterprise's ledger has no such recovery. */
    public Mono<RecoveryStep> approve(FiledRecovery filed, String by, Cause cause) {
        Approval approval = new Approval(by, clock.instant());
        return take(
                filed,
                recovery -> recovery.approve(approval.by(), approval.at()),
                (before, after) -> new Approved(after, approval),
                cause);
    }

    /** Money came back; empty if the enterprise's ledger has no such recovery. */
    public Mono<RecoveryStep> receive(FiledRecovery filed, Receipt receipt, Cause cause) {
        return take(
                filed, recovery -> recovery.receive(receipt), (before, after) -> new Received(after, receipt), cause);
    }

    private Mono<RecoveryStep> take(
            FiledRecovery filed,
            Function<Recovery, RecoveryStep> step,
            BiFunction<Recovery, Recovery, LedgerChange> change,
            Cause cause) {
        return accounts.find(List.of(filed.enterprise()))
                .mapNotNull(found -> found.get(filed.enterprise()))
                .flatMap(account -> Mono.justOrEmpty(account.beneficiary()
                                .ledger()
                                .recovery(filed.recovery().id()))
                        .flatMap(before -> {
                            RecoveryStep outcome = step.apply(before);
                            return outcome instanceof RecoveryStep.Taken taken && taken.isNew()
                                    ? store(account, taken, change.apply(before, taken.recovery()), cause)
                                            .flatMap(stored ->
                                                    stored ? Mono.just(outcome) : take(filed, step, change, cause))
                                    : Mono.just(outcome);
                        }));
    }

    private Mono<Boolean> store(Account before, RecoveryStep.Taken taken, LedgerChange change, Cause cause) {
        Ledger after = before.beneficiary().ledger().with(taken.recovery());
        return accounts.revise(List.of(new Revision(before, after, news.write(before, List.of(change), cause))));
    }
}
