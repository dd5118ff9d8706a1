package io.huiqi.awards.assessment;

/** A condition made ready to be asked many times; asking notes nothing yet. */
@FunctionalInterface
interface Check {

    Finding ask(Evaluation evaluation);
}
