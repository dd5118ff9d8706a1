package io.huiqi.inspection.web;

import io.huiqi.inspection.proposal.Words;
import io.huiqi.kit.problem.Checks;
import org.jspecify.annotations.Nullable;

/** Reads words of closed sets from requests. */
final class WordReader {

    private WordReader() {}

    /** The constant of a word; an error that lists the words there are when it is absent or another. */
    static <E extends Enum<E>> @Nullable E read(Checks checks, String pointer, @Nullable String word, Class<E> type) {
        String known = checks.oneOf(pointer, word, Words.all(type));
        return known == null ? null : Words.read(known, type);
    }
}
