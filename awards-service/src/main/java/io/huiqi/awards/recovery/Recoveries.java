package io.huiqi.awards.recovery;

import io.huiqi.kit.paging.Page;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** All recoveries, for readers; written from the ledgers before their events are announced. */
public interface Recoveries {

    Mono<FiledRecovery> find(String id);

    /** Newest first. */
    Mono<Page<FiledRecovery>> list(RecoveryFilter filter, int limit, @Nullable String cursor);
}
