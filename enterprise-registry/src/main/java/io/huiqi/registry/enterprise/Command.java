package io.huiqi.registry.enterprise;

import io.huiqi.kit.identity.Uscc;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that shall be recorded about one enterprise. */
public sealed interface Command
        permits RegisterEnterprise, ReportFigures, GrantRecognition, RecordMerger, RecordListing, RecordTogether {

    Uscc enterprise();

    /**
     * What recording it does, which is nothing when it is recorded already.
     *
     * @param current what is known; null while the enterprise is not registered
     * @param now to the millisecond, as the store keeps it
     */
    Decision on(@Nullable Enterprise current, Instant now);
}
