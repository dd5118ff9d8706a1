package io.huiqi.inspection.web;

import io.huiqi.kit.problem.Checks;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Constants as the words of the public interface: {@code CITY_GOVERNMENT} is {@code city-government}. */
final class Words {

    private Words() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<String> all(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Words::of).toList();
    }

    /** The constant of a word; an error that lists the words there are when it is absent or another. */
    static <E extends Enum<E>> @Nullable E read(Checks checks, String pointer, @Nullable String word, Class<E> type) {
        String known = checks.oneOf(pointer, word, all(type));
        return known == null
                ? null
                : Enum.valueOf(type, known.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
