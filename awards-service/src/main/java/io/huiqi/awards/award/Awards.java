package io.huiqi.awards.award;

import io.huiqi.kit.paging.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** All awards, for readers; written from the events of the ledgers before these are announced. */
public interface Awards {

    Mono<Award> find(String id);

    /** Newest first. */
    Mono<Page<Award>> list(AwardFilter filter, int limit, @Nullable String cursor);

    /** By item, for one enterprise or for all. */
    Mono<List<AwardTotal>> totals(@Nullable String enterprise);
}
