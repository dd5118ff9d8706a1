package io.huiqi.awards.assessment;

import org.jspecify.annotations.Nullable;

/** A formula made ready to be computed many times. */
@FunctionalInterface
interface Amount {

    /**
     * What it comes to, or null after noting what is missing.
     *
     * @throws ArithmeticException if the facts are so large that the result does not fit
     */
    @Nullable
    Due due(Evaluation evaluation);
}
