package io.huiqi.awards.policy;

/** The same words in Chinese and English. */
public record Text(String zh, String en) {

    /** The words in one language. */
    public String in(Language language) {
        return switch (language) {
            case ZH -> zh;
            case EN -> en;
        };
    }
}
