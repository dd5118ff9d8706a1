package io.huiqi.kit.consume;

/** Thrown by a handler when something it needs is away for now: the consumer pauses and tries the same poll again. */
public final class DependencyUnavailable extends RuntimeException {

    public DependencyUnavailable(String message) {
        super(message);
    }
}
