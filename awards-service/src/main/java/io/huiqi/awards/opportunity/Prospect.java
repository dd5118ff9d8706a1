package io.huiqi.awards.opportunity;

import io.huiqi.awards.assessment.Assessment;
import io.huiqi.awards.assessment.Outcome;
import io.huiqi.awards.assessment.Reason;
import io.huiqi.awards.assessment.ReasonCode;
import io.huiqi.awards.facts.Recognition;
import io.huiqi.awards.policy.Combination;
import io.huiqi.awards.policy.Condition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one item holds for a beneficiary: as things are, under each option where one has to be chosen. */
final class Prospect {

    private static final String SUPPOSED_PROJECT = "supposed";

    private final Supposing supposing;
    private final Wishes wishes;
    private final Assessment now;

    /** What comes of each option that can be chosen, by its id; of none, if none has to be. */
    private final Map<@Nullable String, Assessment> chosen = new LinkedHashMap<>();

    Prospect(Supposing supposing) {
        this.supposing = supposing;
        this.wishes = Wishes.of(supposing.item());
        this.now = supposing.now(null);
        if (isChoiceMissing()) {
            wishes.options().forEach(option -> chosen.put(option.id(), supposing.now(option.id())));
        } else {
            chosen.put(null, now);
        }
    }

    private boolean isChoiceMissing() {
        return now.reasons().stream().anyMatch(reason -> reason.code() == ReasonCode.MISSING_CHOICE);
    }

    Opportunity opportunity() {
        Set<Lack> lacks = new LinkedHashSet<>();
        Stream.concat(Stream.of(now), chosen.values().stream())
                .flatMap(assessment -> assessment.reasons().stream())
                .filter(Prospect::isToBeHandedIn)
                .forEach(reason -> lacks.add(new Lack.Document(reason)));
        if (isChoiceMissing()) {
            wishes.options().forEach(option -> lackOf(option).ifPresent(lacks::add));
        }
        wishes.titles().forEach(titles -> lackOf(titles).ifPresent(lacks::add));
        wishes.lists().forEach(list -> lackOf(list).ifPresent(lacks::add));
        wishes.vetoes().forEach(veto -> lackOf(veto).ifPresent(lacks::add));
        return new Opportunity(now, distances(), List.copyOf(lacks));
    }

    private static boolean isToBeHandedIn(Reason reason) {
        Outcome outcome = reason.code().outcome();
        return switch (outcome) {
            case NEEDS_CORRECTION, NEEDS_DECISION -> true;
            case PAYABLE, NOTHING_DUE, REFUSED -> false;
        };
    }

    private List<Distance> distances() {
        List<Distance> distances = new ArrayList<>();
        for (Sought sought : wishes.figures()) {
            chosen.forEach((choice, assessment) ->
                    distance(choice, assessment.fen(), sought).ifPresent(distances::add));
        }
        return distances;
    }

    private Optional<Distance> distance(@Nullable String choice, long dueNow, Sought sought) {
        Long current = supposing.current(sought.figure());
        return new NearestNumber(number -> supposing.due(choice, sought.figure(), number), dueNow)
                .find(sought, current)
                .map(found -> new Distance(sought.figure(), current, found.number(), found.due(), choice));
    }

    private Optional<Lack> lackOf(Combination.Option option) {
        Assessment taken = chosen.get(option.id());
        return taken == null || taken.fen() == 0
                ? Optional.empty()
                : Optional.of(new Lack.Choice(option.id(), option.name(), taken.fen()));
    }

    /** Titles that are held already are not supposed again where only all of them together pay. */
    private Optional<Lack> lackOf(List<Wanted> titles) {
        List<Wanted> lacking = titles.size() == 1
                ? titles
                : titles.stream().filter(title -> !isHeld(title)).toList();
        List<Recognition> all = new ArrayList<>(supposing.facts().recognitions());
        lacking.forEach(title -> all.add(supposed(title)));
        long due = best(choice -> supposing.due(choice, all));
        return due > bestNow() ? Optional.of(new Lack.Titles(lacking, due)) : Optional.empty();
    }

    private boolean isHeld(Wanted title) {
        return supposing.facts().recognitions().stream()
                .anyMatch(held ->
                        held.kind().equals(title.kind()) && held.grantedOn().getYear() <= supposing.year());
    }

    private Recognition supposed(Wanted title) {
        String level = title.levels().stream().sorted().findFirst().orElse(null);
        return new Recognition(null, title.kind(), level, SUPPOSED_PROJECT, supposedDay(title), title.needs());
    }

    /** The last day on which it would still come in time. */
    private LocalDate supposedDay(Wanted title) {
        LocalDate until = Objects.requireNonNullElse(now.policy().validity().until(), LocalDate.MAX);
        LocalDate lastDay = title.heldOn() == null
                ? LocalDate.of(supposing.year(), 12, 31)
                : title.heldOn().in(supposing.year());
        return until.isBefore(lastDay) ? until : lastDay;
    }

    private Optional<Lack> lackOf(Condition.Listed list) {
        if (supposing.facts().isListed(list.list(), supposing.year())) {
            return Optional.empty();
        }
        long due = best(choice -> supposing.due(choice, list.list(), true));
        return due > bestNow() ? Optional.of(new Lack.Listing(list.list(), list.name(), due)) : Optional.empty();
    }

    private Optional<Lack> lackOf(Condition.NotOn veto) {
        if (!supposing.facts().isListed(veto.list(), supposing.year())) {
            return Optional.empty();
        }
        long due = best(choice -> supposing.due(choice, veto.list(), false));
        return due > bestNow() ? Optional.of(new Lack.Delisting(veto.list(), veto.name(), due)) : Optional.empty();
    }

    private long bestNow() {
        return chosen.values().stream().mapToLong(Assessment::fen).max().orElse(0);
    }

    /** The most that is due under any of the options. */
    private long best(ToLongFunction<@Nullable String> due) {
        long best = 0;
        for (String choice : chosen.keySet()) {
            best = Math.max(best, due.applyAsLong(choice));
        }
        return best;
    }
}
