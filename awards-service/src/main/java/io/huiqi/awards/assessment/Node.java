package io.huiqi.awards.assessment;

/** An amount rule or a condition made ready to be asked many times; it keeps nothing between two evaluations. */
@FunctionalInterface
interface Node {

    /** Adds what it finds: lines, or reasons why there are none, and its trace. */
    void evaluate(Evaluation evaluation);
}
