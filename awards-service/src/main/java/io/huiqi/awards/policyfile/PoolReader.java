package io.huiqi.awards.policyfile;

import io.huiqi.awards.policy.ClosingDay;
import io.huiqi.awards.policy.Exhaustion;
import io.huiqi.awards.policy.PoolTerms;
import io.huiqi.awards.policy.PoolTerms.Period;
import io.huiqi.awards.policy.Procedure;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the pools that a policy declares, and which of them an item draws on. */
final class PoolReader {

    private static final Map<String, Period> PERIODS =
            Arrays.stream(Period.values()).collect(Collectors.toUnmodifiableMap(Period::code, Function.identity()));
    private static final Map<String, Exhaustion> RULES = Arrays.stream(Exhaustion.values())
            .collect(Collectors.toUnmodifiableMap(Exhaustion::code, Function.identity()));

    private final Map<String, PoolTerms> terms = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> readings = new LinkedHashMap<>();

    private PoolReader() {}

    /** Reads the pools; a policy may have none. */
    static PoolReader of(@Nullable Field field) {
        PoolReader reader = new PoolReader();
        if (field != null) {
            field.block().entries().forEach(reader::read);
        }
        return reader;
    }

    Map<String, PoolTerms> terms() {
        return Map.copyOf(terms);
    }

    /** The pool that an item's field names, which has to be declared and to suit the procedure; null without a field. */
    @Nullable
    String of(@Nullable Field field, Procedure procedure) {
        if (field == null) {
            return null;
        }
        String name = field.text();
        if (!terms.containsKey(name)) {
            field.wrong(
                    "\"" + name + "\" is no pool declared under \"pools\"; " + Suggestion.among(name, terms.keySet()));
        }
        PoolTerms found = terms.get(name);
        if (procedure == Procedure.EXPRESS && found != null && found.onExhaustion() != Exhaustion.REFUSE) {
            field.wrong("an express item is granted at once and cannot wait; use a pool with onExhaustion: refuse");
        }
        return name;
    }

    /** The readings that a pool depends on, with the values in force. */
    Map<String, String> readingsOf(@Nullable String pool) {
        return pool == null ? Map.of() : readings.getOrDefault(pool, Map.of());
    }

    private void read(String id, Field field) {
        if (!id.matches("[a-z0-9][a-z0-9-]{0,63}")) {
            field.wrong("\"" + id + "\" cannot name a pool: at most 64 lower-case letters, digits and hyphens");
        }
        Block block = field.block();
        Field given = block.optional("defaultAmount");
        Period period = block.required("per").oneOf(PERIODS);
        Exhaustion onExhaustion = block.required("onExhaustion").oneOf(RULES);
        PoolTerms read = new PoolTerms(
                id,
                Texts.of(block.required("name")),
                block.required("clause").text(),
                period,
                given == null ? null : given.money(),
                onExhaustion,
                closes(block, period, onExhaustion));
        block.done();
        terms.put(id, read);
        readings.put(id, field.findings().takeUsed());
    }

    private static @Nullable ClosingDay closes(Block block, Period period, Exhaustion onExhaustion) {
        Field day = block.optional("closes");
        if (onExhaustion != Exhaustion.PRO_RATA) {
            if (day != null) {
                day.wrong("only a pool with onExhaustion: pro-rata has a day on which it closes");
            }
            return null;
        }
        if (day == null) {
            block.field().wrong("\"closes\" is missing: the day after which pro-rata shares the money");
            return null;
        }
        return switch (period) {
            case FISCAL_YEAR -> new ClosingDay.YearAfter(monthDay(day));
            case ONCE -> new ClosingDay.On(day.date());
        };
    }

    private static MonthDay monthDay(Field field) {
        try {
            return MonthDay.parse("--" + field.written());
        } catch (DateTimeParseException notADay) {
            field.wrong("expected a day of the year after the fiscal year, such as 03-31");
            return MonthDay.of(12, 31);
        }
    }
}
