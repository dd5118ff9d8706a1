package io.huiqi.awards.policyfile;

import io.huiqi.awards.facts.Yuan;
import io.huiqi.awards.policy.Percent;
import io.huiqi.awards.policy.Unit;
import java.math.BigDecimal;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Reads the numbers that formulas and conditions are made of; a wrong one is a problem and reads as a harmless one. */
final class Numbers {

    private static final String DECIMAL = "[0-9]{1,4}(\\.[0-9]{1,4})?";

    private Numbers() {}

    /** A positive quantity in hundredths of a unit. */
    static long quantity(Field field, Unit unit) {
        if (unit == Unit.YUAN) {
            return field.money();
        }
        OptionalLong hundredths = Yuan.parse(field.written());
        if (hundredths.isEmpty() || hundredths.getAsLong() <= 0) {
            field.wrong("expected a positive number of " + unit.code()
                    + " with at most two decimals, such as 300, 12.5 or 2万");
            return 1;
        }
        return hundredths.getAsLong();
    }

    /** A quantity that may be zero, in hundredths of a unit. */
    static long quantityFromZero(Field field, Unit unit) {
        OptionalLong hundredths = Yuan.parse(field.written());
        return hundredths.isPresent() && hundredths.getAsLong() == 0 ? 0 : quantity(field, unit);
    }

    static long optionalQuantity(@Nullable Field field, Unit unit, long without) {
        return field == null ? without : quantity(field, unit);
    }

    /** A floor in fen, or 0, which must not be above the cap. */
    static long floor(Block block, long cap) {
        Field field = block.optional("floor");
        long floor = optionalQuantity(field, Unit.YUAN, 0);
        if (field != null && floor > cap) {
            field.wrong("the floor " + Yuan.format(floor) + " lies above the cap " + Yuan.format(cap)
                    + "; right would be a floor of at most the cap");
        }
        return floor;
    }

    /** A percentage above 0 and at most a limit. */
    static Percent percent(Field field, int most) {
        String written = field.written();
        if (written.matches(DECIMAL)) {
            BigDecimal value = new BigDecimal(written);
            if (value.signum() > 0 && value.compareTo(BigDecimal.valueOf(most)) <= 0) {
                return new Percent(value);
            }
        }
        field.wrong("expected a percentage above 0 and at most " + most + ", such as 20 or 12.5");
        return Percent.of("1");
    }

    /** Percentage points with a sign, such as {@code +5}. */
    static Percent points(Field field) {
        String written = field.written();
        if (written.matches("[+-]?" + DECIMAL)) {
            BigDecimal value = new BigDecimal(written);
            if (value.signum() != 0 && value.abs().compareTo(BigDecimal.valueOf(100)) <= 0) {
                return new Percent(value);
            }
        }
        field.wrong("expected percentage points other than 0 between -100 and 100, such as +5 or -2.5");
        return Percent.of("1");
    }
}
