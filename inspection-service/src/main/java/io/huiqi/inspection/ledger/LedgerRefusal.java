package io.huiqi.inspection.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Inspectors whom the enterprise refused. */
public record LedgerRefusal(
        String refusal, @Nullable String inspection, String department, Instant at, boolean lawful) {}
