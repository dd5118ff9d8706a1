package io.huiqi.registry.register;

import io.huiqi.kit.identity.Uscc;
import io.huiqi.registry.enterprise.Enterprise;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Where the enterprises are kept. */
public interface Register {

    Mono<Enterprise> find(Uscc enterprise);

    /** Those of the enterprises that are known, by code. */
    Mono<Map<Uscc, Entry>> findAll(Collection<Uscc> enterprises);

    /**
     * Enterprises ascending by code.
     *
     * @param after the code to start behind; null for the beginning
     * @param limit the most to answer
     */
    Mono<List<Enterprise>> list(EnterpriseFilter filter, @Nullable String after, int limit);

    /**
     * Writes each entry unless another writer came first since it was read.
     *
     * @return the enterprises that were not written for that reason
     */
    Mono<Set<Uscc>> save(List<Entry> entries);

    /** Tells the world the pending events of entries just written; never fails, since they are safely stored. */
    Mono<Void> announce(List<Entry> written);
}
