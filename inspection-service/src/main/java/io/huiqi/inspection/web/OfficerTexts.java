package io.huiqi.inspection.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an enterprise is told while it is not named who comes. */
final class OfficerTexts {

    private static final String ENGLISH =
            "No two officers are named yet. Until they are, the enterprise may lawfully refuse the visit.";
    private static final String CHINESE = "尚未确定两名以上执法人员，在确定之前企业有权拒绝检查。";

    private OfficerTexts() {}

    /** Null when there is nothing to say. */
    static @Nullable String of(boolean mayRefuse, Locale locale) {
        if (!mayRefuse) {
            return null;
        }
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? ENGLISH : CHINESE;
    }
}
