package io.huiqi.awards.web;

import io.huiqi.awards.policy.Language;
import java.util.Locale;

/** Which of our languages serves a caller. */
final class Languages {

    private Languages() {}

    /** English for those who ask for it, Chinese for everybody else. */
    static Language of(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? Language.EN : Language.ZH;
    }
}
