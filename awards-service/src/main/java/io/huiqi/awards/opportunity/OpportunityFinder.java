package io.huiqi.awards.opportunity;

import io.huiqi.awards.assessment.Assessment;
import io.huiqi.awards.assessment.Assessor;
import io.huiqi.awards.assessment.Outcome;
import io.huiqi.awards.assessment.Question;
import io.huiqi.awards.facts.Entitlements;
import io.huiqi.awards.facts.Facts;
import io.huiqi.awards.facts.FigureSeries;
import io.huiqi.awards.facts.Recognition;
import io.huiqi.awards.facts.Supposition;
import io.huiqi.awards.policy.Condition;
import io.huiqi.awards.policy.Figure;
import io.huiqi.awards.policy.Item;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds what one beneficiary could get in a year by assessing it again and again with one thing supposed otherwise. It
 * knows no rule of its own, so it cannot say anything that an assessment would not.
 */
public final class OpportunityFinder {

    /** Ten trillion yuan: a figure beyond it is nobody's. */
    private static final long GREATEST_FEN = 1_000_000_000_000_000L;

    private static final String SUPPOSED_PROJECT = "supposed";

    private final Assessor assessor;
    private final int year;
    private final Facts facts;
    private final Entitlements paid;

    public OpportunityFinder(Assessor assessor, int year, Facts facts, Entitlements paid) {
        this.assessor = assessor;
        this.year = year;
        this.facts = facts;
        this.paid = paid;
    }

    /** All items of the policy, in its order. */
    public List<Opportunity> find() {
        return assessor.policy().items().values().stream().map(this::of).toList();
    }

    private Opportunity of(Item item) {
        Wishes wishes = Wishes.of(item);
        Assessment now = assess(item, facts);
        List<Distance> distances = wishes.figures().stream()
                .flatMap(figure -> distance(item, now, figure).stream())
                .toList();
        List<Lack> lacks = new ArrayList<>();
        now.reasons().stream()
                .filter(reason -> isToBeHandedIn(reason.code().outcome()))
                .forEach(reason -> lacks.add(new Lack.Document(reason)));
        wishes.titles().forEach(titles -> lackOf(item, now, titles).ifPresent(lacks::add));
        wishes.lists().forEach(list -> lackOf(item, now, list).ifPresent(lacks::add));
        wishes.vetoes().forEach(veto -> lackOf(item, now, veto).ifPresent(lacks::add));
        return new Opportunity(now, distances, lacks);
    }

    private static boolean isToBeHandedIn(Outcome outcome) {
        return switch (outcome) {
            case NEEDS_CORRECTION, NEEDS_DECISION -> true;
            case PAYABLE, NOTHING_DUE, REFUSED -> false;
        };
    }

    /**
     * Doubles the step until more is due than now, then halves it until the smallest such figure is found: right as long
     * as a greater figure never brings less.
     */
    private Optional<Distance> distance(Item item, Assessment now, Figure figure) {
        FigureSeries series = facts.figure(figure.id());
        Long current = series.isKnown(year) ? series.fen(year) : null;
        long from = current == null ? -1 : current;
        long low = from;
        long high = from + 1;
        for (long step = 2; due(item, figure, high) <= now.fen(); step *= 2) {
            low = high;
            high = from + step;
            if (high > GREATEST_FEN) {
                return Optional.empty();
            }
        }
        while (high - low > 1) {
            long middle = low + (high - low) / 2;
            if (due(item, figure, middle) > now.fen()) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return Optional.of(new Distance(figure, current, high, due(item, figure, high)));
    }

    private long due(Item item, Figure figure, long fen) {
        FigureSeries series = FigureSeries.of(Map.of(year, fen));
        return assess(item, with(Map.of(figure.id(), series), Map.of(), null)).fen();
    }

    /** Titles that are held already are not supposed again where only all of them together pay. */
    private Optional<Lack> lackOf(Item item, Assessment now, List<Wanted> titles) {
        List<Wanted> lacking = titles.size() == 1
                ? titles
                : titles.stream().filter(title -> !isHeld(title)).toList();
        List<Recognition> all = new ArrayList<>(facts.recognitions());
        lacking.forEach(title -> all.add(supposed(title)));
        long due = assess(item, with(Map.of(), Map.of(), all)).fen();
        return due > now.fen() ? Optional.of(new Lack.Titles(lacking, due)) : Optional.empty();
    }

    private boolean isHeld(Wanted title) {
        return facts.recognitions().stream()
                .anyMatch(held ->
                        held.kind().equals(title.kind()) && held.grantedOn().getYear() <= year);
    }

    private Recognition supposed(Wanted title) {
        String level = title.levels().stream().sorted().findFirst().orElse(null);
        return new Recognition(null, title.kind(), level, SUPPOSED_PROJECT, supposedDay(title), title.needs());
    }

    /** The last day on which it would still come in time. */
    private LocalDate supposedDay(Wanted title) {
        LocalDate until =
                Objects.requireNonNullElse(assessor.policy().validity().until(), LocalDate.MAX);
        LocalDate lastDay = title.heldOn() == null
                ? LocalDate.of(year, 12, 31)
                : title.heldOn().in(year);
        return until.isBefore(lastDay) ? until : lastDay;
    }

    private Optional<Lack> lackOf(Item item, Assessment now, Condition.Listed list) {
        if (facts.isListed(list.list(), year)) {
            return Optional.empty();
        }
        long due = assess(item, with(Map.of(), Map.of(list.list(), Map.of(year, true)), null))
                .fen();
        return due > now.fen() ? Optional.of(new Lack.Listing(list.list(), list.name(), due)) : Optional.empty();
    }

    private Optional<Lack> lackOf(Item item, Assessment now, Condition.NotOn veto) {
        if (!facts.isListed(veto.list(), year)) {
            return Optional.empty();
        }
        long due = assess(item, with(Map.of(), Map.of(veto.list(), Map.of(year, false)), null))
                .fen();
        return due > now.fen() ? Optional.of(new Lack.Delisting(veto.list(), veto.name(), due)) : Optional.empty();
    }

    private Facts with(
            Map<String, FigureSeries> figures,
            Map<String, Map<Integer, Boolean>> listed,
            @Nullable List<Recognition> recognitions) {
        return new Supposition(null, figures, listed, recognitions, null, null).over(facts);
    }

    private Assessment assess(Item item, Facts supposed) {
        return assessor.assess(Question.of(item.id(), year), supposed, paid);
    }
}
