package io.huiqi.awards.facts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something heard about a beneficiary; may come twice and out of order, which the revisions sort out. */
public sealed interface FactChange {

    /** Whom it is about. */
    String uscc();

    /** The whole master data as of a revision. */
    record MasterData(
            String uscc,
            String kind,
            String industryCode,
            List<Integer> keyEnterprise,
            @Nullable LocalDate registeredOn,
            long revision)
            implements FactChange {

        /** Master data without a day of registration. */
        public MasterData(String uscc, String kind, String industryCode, List<Integer> keyEnterprise, long revision) {
            this(uscc, kind, industryCode, keyEnterprise, null, revision);
        }
    }

    /** The whole figures of a year as of a revision. */
    record YearFigures(String uscc, YearReport report) implements FactChange {}

    /** A title, which never changes. */
    record TitleGranted(String uscc, Recognition recognition) implements FactChange {}

    /** When it stands on a list, the whole as of a revision. */
    record Listed(String uscc, Listing listing) implements FactChange {}

    /** It took another enterprise over, which is told once for each predecessor. */
    record TookOver(String uscc, Merger merger) implements FactChange {}

    /** It was taken over; that is told once. */
    record WasTakenOver(String uscc, MergedInto into) implements FactChange {}
}
