package io.huiqi.inspection.proposal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Constants as the words of the public interface and of events: {@code CITY_GOVERNMENT} is {@code city-government}. */
public final class Words {

    private Words() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static List<String> all(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Words::of).toList();
    }

    /** The constant of a word that {@link #all} lists. */
    public static <E extends Enum<E>> E read(String word, Class<E> type) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
