package io.huiqi.registry.storage;

import io.huiqi.registry.enterprise.Recognition;
import java.time.Instant;
import java.time.LocalDate;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A recognition as it is stored (public for the record codec).
 *
 * @param attributes a document, because their types differ
 */
public record RecognitionDocument(
        String id,
        String kind,
        @Nullable String level,
        @Nullable String project,
        LocalDate grantedOn,
        String documentNo,
        Document attributes,
        Instant recordedAt) {

    static RecognitionDocument of(Recognition recognition) {
        return new RecognitionDocument(
                recognition.id(),
                recognition.kind(),
                recognition.level(),
                recognition.project(),
                recognition.grantedOn(),
                recognition.documentNo(),
                new Document(recognition.attributes()),
                recognition.recordedAt());
    }

    Recognition recognition() {
        return new Recognition(id, kind, level, project, grantedOn, documentNo, attributes, recordedAt);
    }
}
