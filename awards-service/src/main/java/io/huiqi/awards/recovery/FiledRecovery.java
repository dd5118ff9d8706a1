package io.huiqi.awards.recovery;

import io.huiqi.awards.ledger.Recovery;

/** A recovery and whose it is. */
public record FiledRecovery(String enterprise, Recovery recovery) {}
