package io.huiqi.awards.storage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Marks on policies that are about to change. A publisher sets one before it decides at what time its version is
 * published, and nobody learns the revisions of policies while there is one: who answered a claim without knowing a
 * version therefore answered it before that version's time. A mark that stays, as of a publisher that died, is lifted by
 * whoever waits for it; a publisher whose mark was lifted has to begin again.
 */
final class PublicationMarks {

    private static final Logger log = LoggerFactory.getLogger(PublicationMarks.class);
    private static final Duration LOOK_AGAIN_AFTER = Duration.ofMillis(50);
    private static final int LOOKS = 40;
    private static final String FIELD = "underway";

    private final MongoCollection<PolicyDocument> documents;

    PublicationMarks(MongoCollection<PolicyDocument> documents) {
        this.documents = documents;
    }

    /** Marks a policy that is as it was read; empty if it has changed or is marked already. */
    Mono<String> put(PolicyDocument current) {
        String mark = new ObjectId().toHexString();
        return Mono.from(documents.updateOne(
                        and(eq("_id", current.id()), eq("version", current.version()), eq(FIELD, null)),
                        set(FIELD, mark)))
                .filter(result -> result.getMatchedCount() == 1)
                .map(result -> mark);
    }

    /** Lifts a mark, if it is still there. */
    Mono<Void> lift(String policy, String mark) {
        return Mono.from(documents.updateOne(and(eq("_id", policy), eq(FIELD, mark)), unset(FIELD)))
                .then();
    }

    /** The revision of each policy, by id, at a moment when none was marked. */
    Mono<Map<String, Long>> revisions() {
        return revisions(Map.of());
    }

    /** Looks again and again; {@code before} tells how often each mark was seen. */
    private Mono<Map<String, Long>> revisions(Map<String, Integer> before) {
        return Flux.from(documents.withDocumentClass(Document.class).find().projection(include("version", FIELD)))
                .collectList()
                .flatMap(found -> {
                    List<Document> marked = found.stream()
                            .filter(each -> each.getString(FIELD) != null)
                            .toList();
                    return marked.isEmpty() ? Mono.just(byId(found)) : lookAgain(marked, before);
                });
    }

    private Mono<Map<String, Long>> lookAgain(List<Document> marked, Map<String, Integer> before) {
        Map<String, Integer> seen = new HashMap<>();
        marked.forEach(each -> seen.put(each.getString(FIELD), before.getOrDefault(each.getString(FIELD), 0) + 1));
        return Flux.fromIterable(marked)
                .filter(each -> seen.getOrDefault(each.getString(FIELD), 0) > LOOKS)
                .concatMap(this::giveUp)
                .then(Mono.delay(LOOK_AGAIN_AFTER))
                .then(Mono.defer(() -> revisions(seen)));
    }

    private Mono<Void> giveUp(Document marked) {
        String policy = marked.getString("_id");
        log.warn("publication does not end and has to begin again policy={}", policy);
        return lift(policy, marked.getString(FIELD));
    }

    private static Map<String, Long> byId(List<Document> found) {
        return found.stream()
                .collect(Collectors.toUnmodifiableMap(each -> each.getString("_id"), each -> each.getLong("version")));
    }
}
