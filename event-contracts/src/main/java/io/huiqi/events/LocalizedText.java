package io.huiqi.events;

/** The same sentence in Chinese and English. */
public record LocalizedText(String zh, String en) {

    /** The text for a language tag: English for {@code en…}, Chinese for everything else. */
    public String in(String languageTag) {
        return languageTag.startsWith("en") ? en : zh;
    }
}
