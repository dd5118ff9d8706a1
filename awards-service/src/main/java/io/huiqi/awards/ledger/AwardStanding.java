package io.huiqi.awards.ledger;

/**
 * What became of an award.
 *
 * @param fen what it comes to now
 */
public record AwardStanding(Status status, long fen) {

    /** An award's state as readers see it. */
    public enum Status {
        GRANTED("granted"),
        ADJUSTED("adjusted"),
        UNDER_RECOVERY("under-recovery"),
        RECOVERED("recovered");

        private final String code;

        Status(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
