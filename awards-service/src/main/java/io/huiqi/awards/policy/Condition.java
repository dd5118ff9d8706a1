package io.huiqi.awards.policy;

/** What must hold of the assessed year before an amount rule is asked at all. */
public sealed interface Condition {

    /** The beneficiary stands on a list in that year. */
    record Listed(String list, Text name) implements Condition {}

    /** A figure of that year reaches an amount in fen. */
    record Reaches(Figure figure, long fen, Boundary boundary) implements Condition {}
}
