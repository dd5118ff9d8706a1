package io.huiqi.registry.enterprise;

import io.huiqi.events.RegistryEvent.RecognitionGranted;
import io.huiqi.kit.identity.Uscc;
import io.huiqi.registry.enterprise.Decision.Accepted;
import io.huiqi.registry.enterprise.Decision.Effect;
import io.huiqi.registry.enterprise.Decision.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Records that a document granted a recognition. Told again in the same words it changes nothing; the same kind, document
 * and project in other words is refused, because a document does not change.
 */
public record GrantRecognition(
        Uscc enterprise,
        String kind,
        @Nullable String level,
        @Nullable String project,
        LocalDate grantedOn,
        String documentNo,
        Map<String, Object> attributes)
        implements Command {

    private static final int LIMIT = 1000;

    /** The id the recognition has or will have. */
    public String recognition() {
        return Recognition.idOf(enterprise, kind, documentNo, project);
    }

    @Override
    public Decision on(@Nullable Enterprise current, Instant now) {
        if (current == null) {
            return new Refused(new Refusal.UnknownEnterprise());
        }
        Recognition granted =
                new Recognition(recognition(), kind, level, project, grantedOn, documentNo, attributes, now);
        Recognition before = current.recognition(granted.id()).orElse(null);
        if (before != null) {
            return before.tellsTheSameAs(granted)
                    ? Accepted.unchanged(current)
                    : new Refused(new Refusal.ContradictsRecognition(before.id()));
        }
        if (current.recognitions().size() >= LIMIT) {
            return new Refused(new Refusal.TooManyRecognitions(LIMIT));
        }
        return new Accepted(current.withRecognition(granted), Effect.CREATED, List.of(event(granted)));
    }

    private RecognitionGranted event(Recognition granted) {
        return new RecognitionGranted(
                enterprise.code(), granted.id(), kind, level, project, grantedOn, documentNo, granted.attributes());
    }
}
