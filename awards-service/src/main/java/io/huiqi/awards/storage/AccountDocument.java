package io.huiqi.awards.storage;

import io.huiqi.awards.beneficiary.Account;
import io.huiqi.awards.beneficiary.Beneficiary;
import io.huiqi.awards.beneficiary.OpenClaim;
import io.huiqi.awards.beneficiary.ToldClaim;
import io.huiqi.awards.facts.BeneficiaryKind;
import io.huiqi.awards.facts.Facts;
import io.huiqi.awards.facts.Industry;
import io.huiqi.awards.facts.Listing;
import io.huiqi.awards.facts.MergedInto;
import io.huiqi.awards.facts.Merger;
import io.huiqi.awards.facts.Mergers;
import io.huiqi.awards.facts.Recognition;
import io.huiqi.awards.facts.YearReport;
import io.huiqi.awards.ledger.Adjustment;
import io.huiqi.awards.ledger.Evidence;
import io.huiqi.awards.ledger.Grant;
import io.huiqi.awards.ledger.Ledger;
import io.huiqi.awards.ledger.Recovery;
import io.huiqi.kit.event.PendingEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one beneficiary in one document, so that a claim costs one read and one write. Facts and ledger are
 * written by different consumers, each its own fields only.
 *
 * @param figures by year, as {@code y2020}: a plain number as field name would look like a place in an array
 * @param answered the latest round answered, by claim
 * @param version counts the changes of the ledger alone
 * @param told what claims were told, round by round; read by nobody but those who play claims again
 * @param takenBack the claims that were taken back
 * @param facts counts the changes of figures, master data, lists and mergers; null before the first
 * @param mergers whom it took over; null where nobody
 * @param mergedInto by whom it was taken over; null while it goes on
 * @param listings by list; null where nobody said anything, and in documents older than lists
 */
public record AccountDocument(
        @BsonId String id,
        @Nullable Master master,
        @Nullable Map<String, YearFigures> figures,
        @Nullable List<Recognition> recognitions,
        @Nullable List<Grant> grants,
        @Nullable List<AnsweredRound> answered,
        @Nullable List<OpenClaim> open,
        long version,
        long sequence,
        @Nullable List<PendingEvent> pending,
        @Nullable Instant pendingSince,
        @Nullable List<Adjustment> adjustments,
        @Nullable List<Recovery> recoveries,
        @Nullable Long facts,
        @Nullable List<Merger> mergers,
        @Nullable MergedInto mergedInto,
        @Nullable List<ToldClaim> told,
        @Nullable List<String> takenBack,
        @Nullable Map<String, Listing> listings) {

    public record Master(
            String kind,
            String industryCode,
            List<Integer> keyEnterprise,
            @Nullable LocalDate registeredOn,
            long revision) {}

    /** The figures of a year in fen, null for one that was named and not filed. */
    public record YearFigures(
            long revision,
            Map<String, @Nullable Long> fen,
            @Nullable String source,
            @Nullable LocalDate recordedOn,
            @Nullable String event) {

        static YearFigures of(YearReport report) {
            return new YearFigures(
                    report.revision(), report.fen(), report.source(), report.recordedOn(), report.event());
        }

        YearReport toReport(int year) {
            return new YearReport(year, revision, source, recordedOn, event, fen);
        }
    }

    public record AnsweredRound(String claim, int round) {}

    private static final Comparator<Recognition> BY_DAY = Comparator.comparing(Recognition::grantedOn)
            .thenComparing(Recognition::kind)
            .thenComparing(Recognition::id, Comparator.nullsFirst(Comparator.naturalOrder()));

    private static final String KEY_ENTERPRISE = "keyEnterprise";

    static String yearField(int year) {
        return "y" + year;
    }

    Account toAccount() {
        Map<String, Integer> rounds = new HashMap<>();
        orEmpty(answered).forEach(each -> rounds.merge(each.claim(), each.round(), Math::max));
        List<YearReport> reports = reports();
        Beneficiary beneficiary = new Beneficiary(id, master != null, knownFacts(reports), ledger(), rounds);
        return new Account(
                beneficiary,
                reports,
                version,
                sequence,
                orEmpty(pending),
                orEmpty(open),
                facts == null ? 0 : facts,
                claims());
    }

    /** The last of what each claim was told. One taken back a moment too late has its grant, and stays. */
    private List<ToldClaim> claims() {
        Map<String, ToldClaim> latest = new LinkedHashMap<>();
        for (ToldClaim each : orEmpty(told)) {
            latest.remove(each.id());
            latest.put(each.id(), each);
        }
        Set<String> gone = Set.copyOf(orEmpty(takenBack));
        latest.values()
                .removeIf(each -> gone.contains(each.id()) && !each.outcome().equals(ToldClaim.GRANTED));
        return List.copyOf(latest.values());
    }

    private Ledger ledger() {
        return new Ledger(orEmpty(grants), orEmpty(adjustments), orEmpty(recoveries));
    }

    private Facts knownFacts(List<YearReport> reports) {
        Mergers known = Mergers.of(mergers, mergedInto);
        if (master == null) {
            return new Facts(
                    null,
                    null,
                    YearReport.series(reports),
                    lists(List.of()),
                    titles(),
                    YearReport.sources(reports),
                    null,
                    known);
        }
        return new Facts(
                BeneficiaryKind.ofCode(master.kind()).orElse(null),
                Industry.sectionOf(master.industryCode()).orElse(null),
                YearReport.series(reports),
                lists(master.keyEnterprise()),
                titles(),
                YearReport.sources(reports),
                master.registeredOn(),
                known);
    }

    /** The years of every list, of key enterprises as the master data have them. */
    private Map<String, Set<Integer>> lists(List<Integer> keyEnterprise) {
        Map<String, Set<Integer>> years = new HashMap<>();
        if (listings != null) {
            listings.forEach((list, listing) -> years.put(list, listing.years()));
        }
        years.put(KEY_ENTERPRISE, Set.copyOf(keyEnterprise));
        return years;
    }

    /** In an order that does not depend on when each was heard of. */
    private List<Recognition> titles() {
        return orEmpty(recognitions).stream().sorted(BY_DAY).toList();
    }

    /** What an award was computed from, or null. */
    @Nullable
    Evidence evidence(String award) {
        return orEmpty(grants).stream()
                .filter(grant -> grant.award().equals(award))
                .findFirst()
                .map(Grant::evidence)
                .orElse(null);
    }

    private List<YearReport> reports() {
        Map<String, YearFigures> years = figures == null ? Map.of() : figures;
        return years.entrySet().stream()
                .map(year ->
                        year.getValue().toReport(Integer.parseInt(year.getKey().substring(1))))
                .sorted(Comparator.comparingInt(YearReport::year))
                .toList();
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
