package io.huiqi.events;

/** Why something was not granted as asked: a stable code, the words for people, and the clause it rests on. */
public record Reason(String code, LocalizedText text, String clause) {}
