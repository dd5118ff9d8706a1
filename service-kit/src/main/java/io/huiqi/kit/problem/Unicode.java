package io.huiqi.kit.problem;

/** Texts that came in as UTF-16 and have no form in UTF-8, because half of a surrogate pair stands alone in them. */
final class Unicode {

    private static final char REPLACEMENT = '\uFFFD';

    private Unicode() {}

    static boolean isWhole(String text) {
        return text.codePoints().noneMatch(Unicode::isHalf);
    }

    /** The text with each lone half replaced, so that it can be sent. */
    static String whole(String text) {
        return isWhole(text)
                ? text
                : text.codePoints()
                        .map(each -> isHalf(each) ? REPLACEMENT : each)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
