package io.huiqi.local.supervisor.demo;

import io.huiqi.local.supervisor.demo.DemoData.Claim;
import io.huiqi.local.supervisor.demo.DemoData.Enterprise;

/**
 * What became of one claim.
 *
 * @param granted the award in yuan; {@code 0.00} where nothing is due; {@code duplicate} where it was claimed before
 * @param reason the reason codes, empty for an award
 */
record Outcome(Enterprise enterprise, Claim claim, String id, String status, String granted, String reason) {

    static final String DUPLICATE = "duplicate";

    String expected() {
        return claim.expected() == null ? DUPLICATE : claim.expected();
    }

    /** What the table says behind the sums. */
    String explanation() {
        String difference = isAsExpected() ? "" : "DIFFERS ";
        return granted.equals(DUPLICATE)
                ? difference + "refused: claimed before, see " + id
                : (difference + status + " " + reason).strip();
    }

    boolean isAsExpected() {
        return expected().equals(granted);
    }
}
