package io.huiqi.awards.messaging;

import io.huiqi.awards.beneficiary.Account;
import io.huiqi.awards.beneficiary.Accounts;
import io.huiqi.awards.beneficiary.Posting;
import io.huiqi.awards.beneficiary.Revision;
import io.huiqi.awards.facts.FactChange;
import io.huiqi.awards.ledger.Evidence;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import reactor.core.publisher.Mono;

/** The real accounts, for tests in which one thing goes otherwise. */
abstract class ForwardingAccounts implements Accounts {

    private final Accounts accounts;

    ForwardingAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Mono<Map<String, Account>> find(Collection<String> usccs) {
        return accounts.find(usccs);
    }

    @Override
    public Mono<Evidence> evidence(String uscc, String award) {
        return accounts.evidence(uscc, award);
    }

    @Override
    public Mono<Set<String>> learn(List<FactChange> changes) {
        return accounts.learn(changes);
    }

    @Override
    public Mono<Boolean> post(List<Posting> postings) {
        return accounts.post(postings);
    }

    @Override
    public Mono<Void> takeBack(Map<String, String> claims) {
        return accounts.takeBack(claims);
    }

    @Override
    public Mono<List<Account>> withGrants(Collection<String> usccs) {
        return accounts.withGrants(usccs);
    }

    @Override
    public Mono<Boolean> revise(List<Revision> revisions) {
        return accounts.revise(revisions);
    }
}
