package io.huiqi.awards.ledger;

import io.huiqi.awards.assessment.Assessment;
import io.huiqi.awards.assessment.Assessor;
import io.huiqi.awards.assessment.Question;
import io.huiqi.awards.facts.BeneficiaryKind;
import io.huiqi.awards.facts.Entitlements;
import io.huiqi.awards.facts.Facts;
import io.huiqi.awards.facts.Merger;
import io.huiqi.awards.facts.Mergers;
import io.huiqi.awards.facts.Paid;
import io.huiqi.awards.facts.Recognition;
import io.huiqi.awards.facts.YearReport;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything a grant was computed from, as it was at that moment, kept with the grant so that it can be computed again.
 *
 * @param policyDigest SHA-256 of the policy file, lower-case hexadecimal
 * @param engine the version of the engine
 * @param kind the beneficiary's kind, null when nobody said
 * @param lists the years in which it stood on a list, up to the assessed one
 * @param paid what it had been granted before under the items that decide, oldest first item by item
 * @param registeredOn the day it was registered; null when nobody said, and in evidence older than that was kept
 * @param mergers in which it took others over; null where none was known
 * @param allowance why less was granted than what was due; null if that was granted
 */
public record Evidence(
        String policyDigest,
        String engine,
        Question question,
        @Nullable String kind,
        @Nullable String industrySection,
        List<ListedYears> lists,
        List<YearReport> reports,
        List<Recognition> recognitions,
        List<Paid> paid,
        Events events,
        @Nullable LocalDate registeredOn,
        @Nullable List<Merger> mergers,
        @Nullable Allowance allowance) {

    public Evidence {
        lists = List.copyOf(lists);
        reports = List.copyOf(reports);
        recognitions = List.copyOf(recognitions);
        paid = List.copyOf(paid);
        mergers = mergers == null ? null : List.copyOf(mergers);
    }

    /** The years of one list, ascending. */
    public record ListedYears(String list, List<Integer> years) {}

    /** The ids of the events that asked for the award, assessed it and announced it. */
    public record Events(String claimSubmitted, String claimAssessed, String awardGranted) {}

    /**
     * The evidence of an assessment.
     *
     * @param reports those that the facts' figures come from
     * @param paid what had been granted under the items that decide
     */
    public static Evidence of(
            String policyDigest,
            String engine,
            Question question,
            Facts facts,
            List<YearReport> reports,
            Entitlements paid,
            Events events) {
        BeneficiaryKind kind = facts.kind();
        return new Evidence(
                policyDigest,
                engine,
                question,
                kind == null ? null : kind.code(),
                facts.industrySection(),
                lists(facts, question.year()),
                reports,
                facts.recognitions(),
                paid.all(),
                events,
                facts.registeredOn(),
                facts.mergers().predecessors().isEmpty()
                        ? null
                        : facts.mergers().predecessors(),
                null);
    }

    /** Years after the assessed one decide nothing, and whoever was never taken off a list has no last one. */
    private static List<ListedYears> lists(Facts facts, int assessed) {
        return facts.lists().entrySet().stream()
                .map(list -> new ListedYears(
                        list.getKey(),
                        list.getValue().stream()
                                .filter(year -> year <= assessed)
                                .sorted()
                                .toList()))
                .sorted(Comparator.comparing(ListedYears::list))
                .toList();
    }

    /** The facts as the engine saw them. */
    public Facts facts() {
        Map<String, Set<Integer>> years = new HashMap<>();
        lists.forEach(list -> years.put(list.list(), Set.copyOf(list.years())));
        BeneficiaryKind known =
                kind == null ? null : BeneficiaryKind.ofCode(kind).orElse(null);
        return new Facts(
                known,
                industrySection,
                YearReport.series(reports),
                years,
                recognitions,
                YearReport.sources(reports),
                registeredOn,
                Mergers.of(mergers, null));
    }

    /**
     * The facts as they turned out: later figures and lists, but the kind, industry, registration, titles and mergers of
     * that moment, because a change of kind or industry takes nothing away and a later title is claimed by itself.
     */
    public Facts facts(Facts now) {
        Facts then = facts();
        return new Facts(
                then.kind(),
                then.industrySection(),
                now.figures(),
                now.lists(),
                then.recognitions(),
                now.sources(),
                then.registeredOn(),
                then.mergers());
    }

    /** What had been granted before, as the engine saw it. */
    public Entitlements entitlements() {
        return Entitlements.of(paid);
    }

    /** The same for an award that came to less than what was due; null for one that did not. */
    public Evidence with(@Nullable Allowance why) {
        return new Evidence(
                policyDigest,
                engine,
                question,
                kind,
                industrySection,
                lists,
                reports,
                recognitions,
                paid,
                events,
                registeredOn,
                mergers,
                why);
    }

    /** What was granted, computed again. */
    public Assessment recompute(Assessor assessor) {
        return limit(assessor.assess(question, facts(), entitlements()));
    }

    /** What may be granted of what is due. */
    public Assessment limit(Assessment due) {
        return allowance == null ? due : allowance.on(due);
    }
}
