package io.huiqi.registry.web;

import io.huiqi.kit.identity.Uscc;
import io.huiqi.registry.enterprise.Recognition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A recognition, as clients see it. */
record RecognitionView(
        String id,
        String enterprise,
        String kind,
        @Nullable String level,
        @Nullable String project,
        LocalDate grantedOn,
        String documentNo,
        Map<String, Object> attributes,
        Instant recordedAt) {

    static RecognitionView of(Uscc enterprise, Recognition recognition) {
        return new RecognitionView(
                recognition.id(),
                enterprise.code(),
                recognition.kind(),
                recognition.level(),
                recognition.project(),
                recognition.grantedOn(),
                recognition.documentNo(),
                recognition.attributes(),
                recognition.recordedAt());
    }
}
