package io.huiqi.kit.event;

import org.jspecify.annotations.Nullable;

/** A record that is not an event of ours, or not a whole one; trying again cannot help. */
public final class UnreadableEvent extends RuntimeException {

    UnreadableEvent(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
