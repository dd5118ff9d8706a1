package io.huiqi.awards.storage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import io.huiqi.awards.facts.FactChange;
import io.huiqi.awards.facts.Listing;
import io.huiqi.awards.facts.YearReport;
import io.huiqi.awards.storage.AccountDocument.Master;
import io.huiqi.awards.storage.AccountDocument.YearFigures;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;

/**
 * Updates that take facts in. Each writes its own part of the document and only over an older revision of that part, so
 * order and repetition do not matter; none touches what the ledger's version guards. Figures, master data, lists and mergers are counted, so
 * that a grant is never computed from what they were.
 */
final class FactUpdates {

    private FactUpdates() {}

    /** To be written in order: first every document comes into being, then the facts go in. */
    static List<WriteModel<AccountDocument>> of(List<FactChange> changes) {
        List<WriteModel<AccountDocument>> updates = new ArrayList<>();
        changes.stream()
                .map(FactChange::uscc)
                .distinct()
                .map(FactUpdates::create)
                .forEach(updates::add);
        changes.stream().map(FactUpdates::update).forEach(updates::add);
        return updates;
    }

    private static WriteModel<AccountDocument> create(String uscc) {
        return new UpdateOneModel<>(
                eq("_id", uscc),
                combine(setOnInsert("version", 0L), setOnInsert("sequence", 0L)),
                new UpdateOptions().upsert(true));
    }

    private static WriteModel<AccountDocument> update(FactChange change) {
        if (change instanceof FactChange.MasterData it) {
            Master master =
                    new Master(it.kind(), it.industryCode(), it.keyEnterprise(), it.registeredOn(), it.revision());
            return over("master", it.revision(), it.uscc(), master);
        }
        if (change instanceof FactChange.YearFigures it) {
            YearReport report = it.report();
            String field = "figures." + AccountDocument.yearField(report.year());
            return over(field, report.revision(), it.uscc(), YearFigures.of(report));
        }
        if (change instanceof FactChange.TitleGranted it) {
            return new UpdateOneModel<>(
                    and(
                            eq("_id", it.uscc()),
                            ne("recognitions.id", it.recognition().id())),
                    push("recognitions", it.recognition()));
        }
        if (change instanceof FactChange.Listed it) {
            Listing listing = it.listing();
            return over("listings." + listing.list(), listing.revision(), it.uscc(), listing);
        }
        if (change instanceof FactChange.TookOver it) {
            Bson unheard = ne("mergers.predecessor", it.merger().predecessor());
            return new UpdateOneModel<>(
                    and(eq("_id", it.uscc()), unheard), combine(push("mergers", it.merger()), inc("facts", 1L)));
        }
        if (change instanceof FactChange.WasTakenOver it) {
            return new UpdateOneModel<>(
                    and(eq("_id", it.uscc()), exists("mergedInto", false)),
                    combine(set("mergedInto", it.into()), inc("facts", 1L)));
        }
        throw new IllegalArgumentException("no update for " + change.getClass());
    }

    private static WriteModel<AccountDocument> over(String field, long revision, String uscc, Object value) {
        Bson older = or(exists(field, false), lt(field + ".revision", revision));
        return new UpdateOneModel<>(and(eq("_id", uscc), older), combine(set(field, value), inc("facts", 1L)));
    }
}
