package io.huiqi.awards.web;

import io.huiqi.awards.assessment.ReasonCode;
import io.huiqi.awards.opportunity.Distance;
import io.huiqi.awards.opportunity.Lack;
import io.huiqi.awards.opportunity.Opportunity;
import io.huiqi.awards.opportunity.Wanted;
import io.huiqi.awards.policy.Item;
import io.huiqi.awards.policy.Language;
import io.huiqi.kit.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one item holds for an enterprise in a year.
 *
 * @param due what is due now, or why nothing is
 * @param distances how far each figure is from the next amount, everything else as it is
 * @param missing what is missing, and what it would bring
 * @param poolAvailable what the pool of the year has left, in yuan; null if the item draws on no pool
 * @param poolNote that it is exhausted, closed or shared; null if there is nothing to say
 */
record OpportunityView(
        String policy,
        String item,
        String name,
        String clause,
        String procedure,
        AssessmentView due,
        List<DistanceView> distances,
        List<MissingView> missing,
        @Nullable String poolAvailable,
        @Nullable String poolNote) {

    /**
     * How far a figure is from the next amount.
     *
     * @param unit what the figure counts, such as {@code yuan} or {@code persons}
     * @param current the figure in its unit; null if nobody filed it
     * @param needed the nearest figure in its unit for which more is due: a greater one, or a smaller one where less is better
     * @param distance from the one to the other; null if nobody filed it
     * @param amount what would be due then, in yuan
     * @param choice the option that has to be chosen for it; null where none has to
     */
    record DistanceView(
            String figure,
            String name,
            String unit,
            @Nullable String current,
            String needed,
            @Nullable String distance,
            String amount,
            @Nullable String choice) {}

    /**
     * Something missing.
     *
     * @param titles the titles that together would pay; empty unless this is about titles
     * @param amount what would be due with it, in yuan; null where only the document itself can tell
     * @param choice the option to be named; null unless this is about a choice
     */
    record MissingView(
            @Schema(allowableValues = {"figure", "title", "list", "choice", "decision", "document"})
            String kind,

            String text,
            List<TitleView> titles,
            @Nullable String amount,
            @Nullable String choice) {

        private MissingView(String kind, String text, long due) {
            this(kind, text, List.of(), new Money(due).toString(), null);
        }
    }

    record TitleView(String kind, String name, List<String> levels, List<String> attributes) {}

    static OpportunityView of(
            Opportunity opportunity, FigureOrigins origins, @Nullable PoolNote pool, Language language) {
        Item item = opportunity.now().item();
        return new OpportunityView(
                opportunity.now().policy().id(),
                item.id(),
                item.name().in(language),
                item.clause(),
                item.procedure().code(),
                AssessmentView.of(opportunity.now(), origins, language),
                opportunity.distances().stream()
                        .map(distance -> distance(distance, language))
                        .toList(),
                opportunity.lacks().stream()
                        .map(lack -> missing(lack, language))
                        .toList(),
                pool == null ? null : pool.available(),
                pool == null ? null : pool.note());
    }

    private static DistanceView distance(Distance distance, Language language) {
        Money needed = new Money(distance.needed());
        Money current = distance.current() == null ? null : new Money(distance.current());
        return new DistanceView(
                distance.figure().id(),
                distance.figure().name().in(language),
                distance.figure().unit().code(),
                current == null ? null : current.toString(),
                needed.toString(),
                current == null ? null : needed.minus(current).toString(),
                new Money(distance.due()).toString(),
                distance.choice());
    }

    private static MissingView missing(Lack lack, Language language) {
        if (lack instanceof Lack.Document document) {
            String text = document.reason().phrase().in(language);
            return new MissingView(kind(document.reason().code()), text, List.of(), null, null);
        }
        if (lack instanceof Lack.Titles titles) {
            List<TitleView> views = titles.titles().stream()
                    .map(title -> title(title, language))
                    .toList();
            String text = String.join(
                    language == Language.ZH ? "、" : ", ",
                    views.stream().map(TitleView::name).toList());
            return new MissingView("title", text, views, new Money(titles.due()).toString(), null);
        }
        if (lack instanceof Lack.Listing listing) {
            return new MissingView("list", listing.name().in(language), listing.due());
        }
        if (lack instanceof Lack.Delisting delisting) {
            String text = (language == Language.ZH ? "移出" : "removal from ")
                    + delisting.name().in(language);
            return new MissingView("list", text, delisting.due());
        }
        if (lack instanceof Lack.Choice choice) {
            String amount = new Money(choice.due()).toString();
            return new MissingView("choice", choice.name().in(language), List.of(), amount, choice.option());
        }
        throw new IllegalArgumentException("no view of " + lack.getClass());
    }

    private static String kind(ReasonCode code) {
        if (code == ReasonCode.MISSING_FIGURE) {
            return "figure";
        }
        return code == ReasonCode.NO_FORMULA ? "decision" : "document";
    }

    private static TitleView title(Wanted title, Language language) {
        return new TitleView(
                title.kind(),
                title.name().in(language),
                title.levels().stream().sorted().toList(),
                title.needs().stream().sorted().toList());
    }
}
