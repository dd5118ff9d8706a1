package io.huiqi.awards.storage;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.huiqi.awards.award.Award;
import io.huiqi.awards.award.AwardFilter;
import io.huiqi.awards.award.AwardRevision;
import io.huiqi.awards.award.AwardTotal;
import io.huiqi.awards.award.Awards;
import io.huiqi.kit.money.Money;
import io.huiqi.kit.paging.Cursor;
import io.huiqi.kit.paging.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Awards in the collection {@code awards}. */
final class MongoAwards implements Awards {

    private static final Pattern ORDER = Pattern.compile("[0-9]{15}/.+");

    /** One for each filter of the list, each in the order of the list. */
    static final List<IndexModel> INDEXES = List.of(
            new IndexModel(Indexes.ascending("order")),
            new IndexModel(Indexes.ascending("enterprise", "order")),
            new IndexModel(Indexes.ascending("item", "order")),
            new IndexModel(Indexes.ascending("year", "order")));

    private final MongoCollection<AwardDocument> awards;

    MongoAwards(MongoCollection<AwardDocument> awards) {
        this.awards = awards;
    }

    /** Stores awards; storing one again changes nothing. */
    Mono<Void> store(List<Award> granted) {
        if (granted.isEmpty()) {
            return Mono.empty();
        }
        List<InsertOneModel<AwardDocument>> writes =
                granted.stream().map(AwardDocument::of).map(InsertOneModel::new).toList();
        return Mono.from(awards.bulkWrite(writes, new BulkWriteOptions().ordered(false)))
                .then()
                .onErrorResume(
                        MongoBulkWriteException.class,
                        failure -> isKnown(failure) ? Mono.empty() : Mono.error(failure));
    }

    private static boolean isKnown(MongoBulkWriteException failure) {
        return failure.getWriteConcernError() == null
                && failure.getWriteErrors().stream()
                        .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
    }

    /** Adds what adjustments changed, each once and after the one before it; repeating it changes nothing. */
    Mono<Void> revise(List<AwardRevision> revisions) {
        return revisions.isEmpty()
                ? Mono.empty()
                : Mono.from(awards.bulkWrite(
                                revisions.stream().map(MongoAwards::revision).toList()))
                        .then();
    }

    private static UpdateOneModel<AwardDocument> revision(AwardRevision revision) {
        int number = revision.number();
        Bson before = number == 1 ? exists("adjustment", false) : eq("adjustment", number - 1);
        return new UpdateOneModel<>(
                and(eq("_id", revision.award()), before),
                combine(set("adjustment", number), inc("change", revision.differenceFen())));
    }

    @Override
    public Mono<Award> find(String id) {
        return Mono.from(awards.find(eq("_id", id))).map(AwardDocument::toAward);
    }

    @Override
    public Mono<Page<Award>> list(AwardFilter filter, int limit, @Nullable String cursor) {
        return Flux.from(awards.find(matching(filter, Cursor.decode(cursor, ORDER)))
                        .sort(descending("order"))
                        .limit(limit + 1))
                .collectList()
                .map(found ->
                        Page.of(found, limit, award -> List.of(award.order())).map(AwardDocument::toAward));
    }

    private static Bson matching(AwardFilter filter, @Nullable String after) {
        List<Bson> all = new ArrayList<>();
        if (filter.enterprise() != null) {
            all.add(eq("enterprise", filter.enterprise()));
        }
        if (filter.year() != null) {
            all.add(eq("year", filter.year()));
        }
        if (filter.item() != null) {
            all.add(eq("item", filter.item()));
        }
        if (after != null) {
            all.add(lt("order", after));
        }
        return all.isEmpty() ? empty() : and(all);
    }

    @Override
    public Mono<List<AwardTotal>> totals(@Nullable String enterprise) {
        Bson ofWhom = enterprise == null ? empty() : eq("enterprise", enterprise);
        return Flux.from(awards.aggregate(
                        List.of(
                                match(ofWhom),
                                group("$item", sum("count", 1L), sum("fen", "$amount"), sum("change", "$change"))),
                        Document.class))
                .map(MongoAwards::total)
                .sort(Comparator.comparing(AwardTotal::item))
                .collectList();
    }

    private static AwardTotal total(Document group) {
        long count = group.get("count", Number.class).longValue();
        long fen = group.get("fen", Number.class).longValue();
        long change = group.get("change", Number.class).longValue();
        return new AwardTotal(group.getString("_id"), count, new Money(fen), new Money(Math.addExact(fen, change)));
    }
}
