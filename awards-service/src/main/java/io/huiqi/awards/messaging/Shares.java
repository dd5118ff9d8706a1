package io.huiqi.awards.messaging;

import io.huiqi.awards.ledger.Allowance.Share;
import io.huiqi.awards.pool.Entry;
import io.huiqi.awards.pool.Pool;
import io.huiqi.awards.pool.Sharing;
import java.util.Optional;

/** Finds what a claim got when the money of a pool was shared. */
final class Shares {

    private Shares() {}

    /** A claim's share, which may be nothing; empty if it got none or gave it back. */
    static Optional<Share> of(Pool pool, String claim) {
        Sharing sharing = pool.sharing();
        return sharing == null
                ? Optional.empty()
                : pool.entry(claim).filter(Shares::isKept).map(entry -> share(pool, sharing, entry));
    }

    private static boolean isKept(Entry entry) {
        return entry.isShared() && (entry.state() == Entry.State.RESERVED || entry.fen() == 0);
    }

    private static Share share(Pool pool, Sharing sharing, Entry entry) {
        boolean isRoundedUp = entry.fen() > sharing.roundedDown(entry.askedFen());
        return new Share(pool.key().pool(), pool.key().fiscalYear(), sharing, entry.askedFen(), isRoundedUp);
    }
}
