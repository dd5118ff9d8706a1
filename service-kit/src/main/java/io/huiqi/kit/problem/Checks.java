package io.huiqi.kit.problem;

import io.huiqi.kit.identity.Uscc;
import io.huiqi.kit.money.Money;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of a request and collects all that is wrong with them, so that a client hears everything at once.
 *
 * <p>Each reader answers null for what is absent or wrong; {@link #throwIfAny} then ends the request. After it, values
 * that were required are there: take them through {@link #present}.
 */
public final class Checks {

    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2200;
    private static final int FIRST_YEAR_OF_A_DATE = 1800;
    private static final int LAST_YEAR_OF_A_DATE = 2999;
    private static final Pattern WRITTEN_YEAR = Pattern.compile("-?(0|[1-9][0-9]{0,8})");

    private final List<FieldError> errors = new ArrayList<>();

    /** Notes an error. */
    public void error(String pointer, String code, String detail) {
        errors.add(new FieldError(pointer, code, detail));
    }

    /** Notes an error unless the condition holds. */
    public void require(boolean condition, String pointer, String code, String detail) {
        if (!condition) {
            error(pointer, code, detail);
        }
    }

    /** A text that must be there, with at most the given number of characters and no control characters. */
    public @Nullable String text(String pointer, @Nullable String value, int limit) {
        if (value == null || value.isBlank()) {
            error(pointer, "required", "must be given");
            return null;
        }
        return optionalText(pointer, value, limit);
    }

    /** A text that may be absent. */
    public @Nullable String optionalText(String pointer, @Nullable String value, int limit) {
        if (value == null) {
            return null;
        }
        if (value.length() > limit) {
            error(pointer, "too-long", "must have at most " + limit + " characters");
            return null;
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            error(pointer, "control-character", "must not contain control characters");
            return null;
        }
        if (!Unicode.isWhole(value)) {
            error(pointer, "invalid-text", "must not contain half of a surrogate pair");
            return null;
        }
        return value;
    }

    /** One of a closed set of words. */
    public @Nullable String oneOf(String pointer, @Nullable String value, Collection<String> allowed) {
        if (value == null) {
            error(pointer, "required", "must be one of " + String.join(", ", allowed));
            return null;
        }
        if (!allowed.contains(value)) {
            error(pointer, "unknown-value", "must be one of " + String.join(", ", allowed));
            return null;
        }
        return value;
    }

    /** A unified social credit code with its check character; the error code is {@code invalid-uscc}. */
    public @Nullable Uscc uscc(String pointer, @Nullable String value) {
        if (value == null) {
            error(pointer, "required", "must be a unified social credit code of 18 characters");
            return null;
        }
        if (!Uscc.isValid(value)) {
            error(
                    pointer,
                    "invalid-uscc",
                    "is not a unified social credit code: 18 upper-case characters without I, O, S, V, Z and a matching"
                            + " check character");
            return null;
        }
        return new Uscc(value);
    }

    /** A decimal amount in yuan that is not negative. */
    public @Nullable Money amount(String pointer, @Nullable String value) {
        Money money = parse(
                pointer,
                value,
                "invalid-amount",
                "must be a decimal string in yuan such as \"1500000.00\"",
                Money::parse);
        if (money != null && money.fen() < 0) {
            error(pointer, "negative-amount", "must not be negative");
            return null;
        }
        return money;
    }

    /** A civil date from 1800 to 2999. */
    public @Nullable LocalDate date(String pointer, @Nullable String value) {
        LocalDate date =
                parse(pointer, value, "invalid-date", "must be an ISO 8601 date such as 2020-07-21", LocalDate::parse);
        return date != null && isInRange(pointer, date.getYear()) ? date : null;
    }

    /** An instant with an offset, from 1800 to 2999. */
    public @Nullable OffsetDateTime instant(String pointer, @Nullable String value) {
        OffsetDateTime instant = parse(
                pointer,
                value,
                "invalid-instant",
                "must be an RFC 3339 instant with offset such as 2020-09-16T00:00:00+08:00",
                OffsetDateTime::parse);
        return instant != null && isInRange(pointer, instant.getYear()) ? instant : null;
    }

    private boolean isInRange(String pointer, int year) {
        boolean isInRange = year >= FIRST_YEAR_OF_A_DATE && year <= LAST_YEAR_OF_A_DATE;
        require(
                isInRange,
                pointer,
                "year-out-of-range",
                "must be from " + FIRST_YEAR_OF_A_DATE + " to " + LAST_YEAR_OF_A_DATE);
        return isInRange;
    }

    /** A calendar year from 1949 to 2200. */
    public @Nullable Integer year(String pointer, @Nullable Integer value) {
        if (value == null) {
            error(pointer, "required", "must be a year");
            return null;
        }
        if (value < FIRST_YEAR || value > LAST_YEAR) {
            error(pointer, "year-out-of-range", "must be from " + FIRST_YEAR + " to " + LAST_YEAR);
            return null;
        }
        return value;
    }

    /** A calendar year from 1949 to 2200, written in plain digits, such as a name below which a value stands. */
    public @Nullable Integer writtenYear(String pointer, String value) {
        if (!WRITTEN_YEAR.matcher(value).matches()) {
            error(pointer, "invalid-year", "must be a year in four digits such as 2020");
            return null;
        }
        return year(pointer, Integer.valueOf(value));
    }

    /** Any other value that a parser reads; an absent one is an error. */
    public <T> @Nullable T parse(
            String pointer, @Nullable String value, String code, String detail, Function<String, T> parser) {
        if (value == null) {
            error(pointer, "required", detail);
            return null;
        }
        try {
            return parser.apply(value);
        } catch (DateTimeException | IllegalArgumentException | ArithmeticException e) {
            error(pointer, code, detail);
            return null;
        }
    }

    public boolean hasErrors() {
        return !errors.isEmpty();
    }

    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    /** Ends the request with 422 and all errors, if there are any. */
    public void throwIfAny() {
        if (hasErrors()) {
            throw Problem.invalid(errors()).asException();
        }
    }

    /** A value that has been checked: not null once {@link #throwIfAny} has passed. */
    public static <T> T present(@Nullable T value) {
        return Objects.requireNonNull(value, "checked before");
    }
}
