package io.huiqi.local.supervisor;

/** The stack cannot start or go on; the message is meant for the person at the terminal. */
public final class StackFailure extends RuntimeException {

    StackFailure(String message) {
        super(message);
    }

    StackFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
