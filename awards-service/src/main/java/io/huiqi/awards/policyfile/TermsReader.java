package io.huiqi.awards.policyfile;

import io.huiqi.awards.policy.Fraction;
import io.huiqi.awards.policy.Portion;
import io.huiqi.awards.policy.Terms;
import io.huiqi.awards.policy.Terms.Counts;
import io.huiqi.awards.policy.Validity;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the terms of an item: when it is open, for how many, on what evidence, who pays, what is given back. */
final class TermsReader {

    private static final Map<String, Boolean> OTHERWISE = Map.of("refuse", true, "remark", false);
    private static final Map<String, Counts> COUNTS = Map.of("projects", Counts.PROJECTS, "items", Counts.ITEMS);
    private static final int MAX_COUNT = 100_000;

    private final Vocabulary vocabulary;
    private final Validity policy;

    /**
     * Reads terms.
     *
     * @param policy inside which an item's own validity has to lie
     */
    TermsReader(Vocabulary vocabulary, Validity policy) {
        this.vocabulary = vocabulary;
        this.policy = policy;
    }

    Terms read(Block item) {
        Field validity = item.optional("validity");
        Field window = item.optional("window");
        Field evidence = item.optional("evidence");
        Field payer = item.optional("payer");
        return new Terms(
                validity == null ? null : validity(validity),
                window == null ? null : window(window.block()),
                list(item.optional("deadlines")).stream().map(this::deadline).toList(),
                evidence == null ? null : sources(evidence.block()),
                list(item.optional("limits")).stream().map(this::limit).toList(),
                payer == null ? List.<Portion>of() : new Portions(vocabulary).read(payer),
                recoveries(item.optional("recovery")));
    }

    private static List<Field> list(@Nullable Field field) {
        return field == null ? List.of() : CombinationReader.notEmpty(field);
    }

    private Validity validity(Field field) {
        Validity own = PolicyReader.validity(field.block());
        if (own.from().isBefore(policy.from()) || own.firstYear() < policy.firstYear()) {
            field.wrong("begins before the policy, which begins on " + policy.from() + " with the year "
                    + policy.firstYear());
        }
        LocalDate end = policy.until();
        if (end != null && (own.until() == null || own.until().isAfter(end))) {
            field.wrong("ends after the policy, which ends on " + end);
        }
        return own;
    }

    /** Both as days of the year after ({@code 03-01}) or both as dates ({@code 2021-03-01}). */
    private static Terms.Window window(Block block) {
        Field from = block.required("from");
        Field to = block.required("to");
        block.done();
        if (isMonthDay(from) && isMonthDay(to)) {
            Terms.Window.Yearly yearly = new Terms.Window.Yearly(monthDay(from), monthDay(to));
            notReversed(to, yearly.to().isBefore(yearly.from()));
            return yearly;
        }
        Terms.Window.Dated dated = new Terms.Window.Dated(from.date(), to.date());
        notReversed(to, dated.to().isBefore(dated.from()));
        return dated;
    }

    private static void notReversed(Field to, boolean reversed) {
        if (reversed) {
            to.wrong("ends before it begins: \"to\" must not be before \"from\"");
        }
    }

    private static boolean isMonthDay(Field field) {
        return field.node() != null && field.text().matches("[0-9]{2}-[0-9]{2}");
    }

    private static MonthDay monthDay(Field field) {
        try {
            return MonthDay.parse("--" + field.text());
        } catch (DateTimeParseException noDay) {
            field.wrong("expected a day of the year such as 03-31");
            return MonthDay.of(1, 1);
        }
    }

    private Terms.Deadline deadline(Field field) {
        Block block = field.block();
        Field kind = block.required("title");
        Field months = block.optional("months");
        Field days = block.optional("days");
        if (months == null && days == null) {
            field.wrong("expected \"months\" or \"days\", or both");
        }
        block.done();
        return new Terms.Deadline(
                kind.text(),
                vocabulary.title(kind),
                months == null ? 0 : WholeNumber.of(months, MAX_COUNT),
                days == null ? 0 : WholeNumber.of(days, MAX_COUNT));
    }

    private Terms.Sources sources(Block block) {
        Terms.Sources sources = new Terms.Sources(
                words(block.required("assessed")),
                words(block.required("before")),
                block.required("otherwise").oneOf(OTHERWISE));
        block.done();
        return sources;
    }

    private static Set<String> words(Field field) {
        return new LinkedHashSet<>(
                CombinationReader.notEmpty(field).stream().map(Field::text).toList());
    }

    private Terms.Limit limit(Field field) {
        Block block = field.block();
        Counts counts = block.required("count").oneOf(COUNTS);
        Set<String> among = new LinkedHashSet<>();
        if (counts == Counts.ITEMS) {
            CombinationReader.notEmpty(block.required("among")).forEach(each -> among.add(vocabulary.item(each)));
        }
        Terms.Limit limit = new Terms.Limit(counts, WholeNumber.of(block.required("perYear"), MAX_COUNT), among);
        block.done();
        return limit;
    }

    private static List<Terms.Recovery> recoveries(@Nullable Field field) {
        return field == null
                ? List.of()
                : List.copyOf(Texts.declared(field, TermsReader::recovery).values());
    }

    private static Terms.Recovery recovery(String id, Field field) {
        Block block = field.block();
        Terms.Recovery recovery = new Terms.Recovery(
                id,
                block.required("clause").text(),
                WholeNumber.of(block.required("years"), MAX_COUNT),
                Fraction.of(block.required("percent").percent()),
                Texts.of(block));
        block.done();
        return recovery;
    }
}
