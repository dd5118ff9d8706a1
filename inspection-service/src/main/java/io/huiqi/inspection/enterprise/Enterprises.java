package io.huiqi.inspection.enterprise;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

/** The enterprises the registry told of. */
public interface Enterprises {

    /** Takes news in, in one write; what is not newer than what is known changes nothing. */
    Mono<Void> learn(List<KnownEnterprise> news);

    /** The names of those that are known, by code. */
    Mono<Map<String, String>> names(Collection<String> codes);
}
