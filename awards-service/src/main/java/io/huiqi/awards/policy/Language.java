package io.huiqi.awards.policy;

/** The languages every text for people exists in. */
public enum Language {
    ZH,
    EN
}
