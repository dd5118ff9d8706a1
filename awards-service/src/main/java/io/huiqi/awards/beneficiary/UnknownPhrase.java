package io.huiqi.awards.beneficiary;

import io.huiqi.awards.assessment.Phrase;
import io.huiqi.awards.policy.Language;

/** Says that something named in a claim does not exist here. */
record UnknownPhrase(String whatZh, String whatEn, String name) implements Phrase {

    @Override
    public String in(Language language) {
        return switch (language) {
            case ZH -> "没有名为" + name + "的" + whatZh;
            case EN -> "there is no " + whatEn + " called " + name;
        };
    }
}
