package io.huiqi.local.supervisor;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Waits for parts to become healthy, and gives up when one of them will not. */
final class Readiness {

    private static final int CRASHES = 3;
    private static final long POLL_MILLIS = 100;
    private static final int LOG_LINES = 30;

    private final Consumer<String> say;
    private final BooleanSupplier stackIsOpen;
    private volatile @Nullable StackFailure firstFailure;

    Readiness(Consumer<String> say, BooleanSupplier stackIsOpen) {
        this.say = say;
        this.stackIsOpen = stackIsOpen;
    }

    /** Waits for the first health of a part, and says how long that took since {@code begun}, in nanoseconds. */
    void awaitFirst(ManagedProcess part, long begun, long deadline) {
        try {
            await(part, deadline);
        } catch (StackFailure failure) {
            firstFailure = failure; // nobody need wait for the others
            throw failure;
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        Member member = part.member();
        say.accept(String.format("%-22s ready after %4.1f s   %s", member.name(), seconds, member.address()));
    }

    /** Waits for a part until {@code deadline}, in nanoseconds of the system's timer. */
    void await(ManagedProcess part, long deadline) {
        int crashesBefore = part.crashes();
        while (!part.isReady()) {
            requireRunningStack(part);
            if (part.crashes() - crashesBefore >= CRASHES || System.nanoTime() > deadline) {
                throw new StackFailure(part.member().name() + " does not become healthy; the end of its log ("
                        + part.log() + "):\n" + String.join("\n", LogFiles.tail(part.log(), LOG_LINES)));
            }
            sleep();
        }
    }

    private void requireRunningStack(ManagedProcess part) {
        StackFailure failure = firstFailure;
        if (failure != null) {
            throw failure;
        }
        if (!stackIsOpen.getAsBoolean()) {
            throw new StackFailure("stopped while " + part.member().name() + " was starting");
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new StackFailure("interrupted while waiting", stopping);
        }
    }
}
