package io.huiqi.awards.policyfile;

import io.huiqi.awards.policy.Figure;
import io.huiqi.awards.policy.Unit;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the units of figures and finds figures in a unit that an operator cannot work with. */
final class Units {

    private static final Map<String, Unit> UNITS =
            Arrays.stream(Unit.values()).collect(Collectors.toUnmodifiableMap(Unit::code, Function.identity()));

    private Units() {}

    /** The unit named, or yuan. */
    static Unit of(@Nullable Field field) {
        return field == null ? Unit.YUAN : field.oneOf(UNITS);
    }

    /** A percentage is money only of money. */
    static void checkYuan(Field field, Figure figure) {
        if (figure.unit() != Unit.YUAN) {
            field.wrong("\"" + figure.id() + "\" counts " + figure.unit().code() + "; expected a figure in yuan"
                    + (figure.unit().isForeignCurrency() ? ", or the operator \"currency\"" : ""));
        }
    }

    static void checkForeignCurrency(Field field, Figure figure) {
        if (!figure.unit().isForeignCurrency()) {
            field.wrong("\"" + figure.id() + "\" counts " + figure.unit().code()
                    + "; expected a figure in another currency, declared with unit: usd or the like");
        }
    }

    static void checkNoMoney(Field field, Figure figure) {
        if (figure.unit() == Unit.YUAN || figure.unit().isForeignCurrency()) {
            field.wrong("\"" + figure.id() + "\" counts money; expected a figure declared with a unit such as persons");
        }
    }

    static void checkPercent(Field field, Figure figure) {
        if (figure.unit() != Unit.PERCENT) {
            field.wrong("\"" + figure.id() + "\" counts " + figure.unit().code() + "; expected a figure in percent");
        }
    }

    static void checkDays(Field field, Figure figure) {
        if (figure.unit() != Unit.DAYS) {
            field.wrong("\"" + figure.id() + "\" counts " + figure.unit().code() + "; expected a figure in days");
        }
    }
}
