package io.huiqi.registry.enterprise;

import io.huiqi.kit.identity.Uscc;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An enterprise with all that is known about it, and all that was.
 *
 * @param revision counts the states of its master data from 1
 * @param figures the report in force for each year, ascending by year
 * @param superseded the reports that were in force before, in the order they were replaced
 * @param recognitions in the order they were recorded
 * @param mergers whom it took over, in the order they were recorded
 * @param listings the lists on which it stands or stood, by name
 * @param registeredAt when this registry first heard of it
 * @param changedAt when its master data last changed
 */
public record Enterprise(
        Uscc uscc,
        MasterData masterData,
        long revision,
        List<FiguresReport> figures,
        List<FiguresReport> superseded,
        List<Recognition> recognitions,
        List<Merger> mergers,
        List<Listing> listings,
        Instant registeredAt,
        Instant changedAt) {

    public Enterprise {
        figures = List.copyOf(figures);
        superseded = List.copyOf(superseded);
        recognitions = List.copyOf(recognitions);
        mergers = List.copyOf(mergers);
        listings = List.copyOf(listings);
    }

    static Enterprise registered(Uscc uscc, MasterData masterData, Instant now) {
        return new Enterprise(uscc, masterData, 1, List.of(), List.of(), List.of(), List.of(), List.of(), now, now);
    }

    /** The report in force for a year. */
    public Optional<FiguresReport> figuresOf(int year) {
        return figures.stream().filter(report -> report.year() == year).findFirst();
    }

    /** Every report of a year, ascending by revision. */
    public List<FiguresReport> reportsOf(int year) {
        List<FiguresReport> reports = new ArrayList<>(superseded);
        reports.addAll(figures);
        reports.removeIf(report -> report.year() != year);
        return reports;
    }

    public Optional<Recognition> recognition(String id) {
        return recognitions.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The merger with a predecessor. */
    public Optional<Merger> merger(String predecessor) {
        return mergers.stream()
                .filter(each -> each.predecessor().equals(predecessor))
                .findFirst();
    }

    /** When it stands on a list; empty if nobody ever said. */
    public Optional<Listing> listing(String list) {
        return listings.stream().filter(each -> each.list().equals(list)).findFirst();
    }

    Enterprise withMasterData(MasterData next, Instant now) {
        return new Enterprise(
                uscc, next, revision + 1, figures, superseded, recognitions, mergers, listings, registeredAt, now);
    }

    Enterprise withFigures(FiguresReport report) {
        List<FiguresReport> current = new ArrayList<>(figures);
        List<FiguresReport> former = new ArrayList<>(superseded);
        figuresOf(report.year()).ifPresent(before -> {
            current.remove(before);
            former.add(before);
        });
        current.add(report);
        current.sort(Comparator.comparingInt(FiguresReport::year));
        return new Enterprise(
                uscc, masterData, revision, current, former, recognitions, mergers, listings, registeredAt, changedAt);
    }

    Enterprise withRecognition(Recognition recognition) {
        List<Recognition> next = new ArrayList<>(recognitions);
        next.add(recognition);
        return new Enterprise(
                uscc, masterData, revision, figures, superseded, next, mergers, listings, registeredAt, changedAt);
    }

    Enterprise withMerger(Merger merger) {
        List<Merger> next = new ArrayList<>(mergers);
        next.add(merger);
        return new Enterprise(
                uscc, masterData, revision, figures, superseded, recognitions, next, listings, registeredAt, changedAt);
    }

    /** Takes the place of what was recorded of the same list. */
    Enterprise withListing(Listing listing) {
        List<Listing> next = new ArrayList<>(listings);
        next.removeIf(each -> each.list().equals(listing.list()));
        next.add(listing);
        next.sort(Comparator.comparing(Listing::list));
        return new Enterprise(
                uscc, masterData, revision, figures, superseded, recognitions, mergers, next, registeredAt, changedAt);
    }
}
