package io.huiqi.registry.vocabulary;

import java.util.List;
import java.util.Objects;

/**
 * A kind of recognition (认定) that a document can grant.
 *
 * @param levels the levels of government that grant it; all of them when the file names none
 * @param levelNeeded whether the level must be said, because the award differs by it
 * @param projectNeeded whether the project must be said, because it is the project that is recognised
 */
public record RecognitionKind(String kind, String zh, List<String> levels, boolean levelNeeded, boolean projectNeeded) {

    private static final List<String> ALL_LEVELS = List.of("national", "provincial", "city");

    public RecognitionKind {
        levels = List.copyOf(Objects.requireNonNullElse(levels, ALL_LEVELS));
    }
}
