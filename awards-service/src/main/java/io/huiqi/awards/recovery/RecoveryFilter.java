package io.huiqi.awards.recovery;

import io.huiqi.awards.ledger.RecoveryStatus;
import org.jspecify.annotations.Nullable;

/** Which recoveries a list shows; null does not filter. */
public record RecoveryFilter(
        @Nullable String enterprise, @Nullable RecoveryStatus status) {}
