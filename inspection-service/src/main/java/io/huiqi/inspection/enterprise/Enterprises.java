package io.huiqi.inspection.enterprise;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

/** The enterprises the registry told of. */
public interface Enterprises {

    /** Takes news in, in one write; what is not newer than what is known changes nothing. */
    Mono<Void> learn(List<KnownEnterprise> news);

    /**
     * Key enterprises by code, ascending.
     *
     * @param districts what the division code of their place of business begins with
     * @param years on the list of any of which they stand
     * @param after the code they come after; empty to begin
     * @param limit at most so many
     */
    Mono<List<String>> keyEnterprises(String districts, List<Integer> years, String after, int limit);

    /** The names of those that are known, by code. */
    Mono<Map<String, String>> names(Collection<String> codes);
}
