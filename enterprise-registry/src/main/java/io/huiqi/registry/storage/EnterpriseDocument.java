package io.huiqi.registry.storage;

import io.huiqi.kit.event.PendingEvent;
import io.huiqi.kit.identity.Uscc;
import io.huiqi.registry.enterprise.Enterprise;
import io.huiqi.registry.enterprise.FiguresReport;
import io.huiqi.registry.enterprise.Listing;
import io.huiqi.registry.enterprise.MasterData;
import io.huiqi.registry.enterprise.Merger;
import io.huiqi.registry.register.Entry;
import io.huiqi.registry.register.SearchText;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise as it is stored (public for the record codec): its whole history and its unannounced events in one document, so that one write records
 * a change and what it caused.
 *
 * @param id the credit code
 * @param mergers null in documents older than mergers
 * @param listings null in documents older than lists
 * @param searchName the name as it is searched
 * @param namePairs the pairs of characters of that, for the index
 */
public record EnterpriseDocument(
        @BsonId String id,
        long version,
        MasterData masterData,
        long revision,
        List<FiguresReport> figures,
        List<FiguresReport> superseded,
        List<RecognitionDocument> recognitions,
        @Nullable List<Merger> mergers,
        @Nullable List<Listing> listings,
        Instant registeredAt,
        Instant changedAt,
        String searchName,
        List<String> namePairs,
        long sequence,
        @Nullable List<PendingEvent> pending,
        @Nullable Instant pendingSince) {

    static EnterpriseDocument of(Entry entry) {
        Enterprise enterprise = entry.enterprise();
        SearchText name = SearchText.of(enterprise.masterData().name());
        return new EnterpriseDocument(
                enterprise.uscc().code(),
                entry.version(),
                enterprise.masterData(),
                enterprise.revision(),
                enterprise.figures(),
                enterprise.superseded(),
                enterprise.recognitions().stream().map(RecognitionDocument::of).toList(),
                enterprise.mergers(),
                enterprise.listings(),
                enterprise.registeredAt(),
                enterprise.changedAt(),
                name.text(),
                name.pairs(),
                entry.sequence(),
                entry.pending(),
                entry.pendingSince());
    }

    Entry entry() {
        return new Entry(enterprise(), version, sequence, Objects.requireNonNullElse(pending, List.of()), pendingSince);
    }

    Enterprise enterprise() {
        return new Enterprise(
                new Uscc(id),
                masterData,
                revision,
                figures,
                superseded,
                recognitions.stream().map(RecognitionDocument::recognition).toList(),
                Objects.requireNonNullElse(mergers, List.of()),
                Objects.requireNonNullElse(listings, List.of()),
                registeredAt,
                changedAt);
    }
}
