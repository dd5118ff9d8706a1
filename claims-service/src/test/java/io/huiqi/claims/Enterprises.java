package io.huiqi.claims;

import io.huiqi.kit.identity.Uscc;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Unified social credit codes, each given out once. */
public final class Enterprises {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private Enterprises() {}

    public static String next() {
        String body = "91410802MA%07d".formatted(COUNT.incrementAndGet());
        return IntStream.range(0, 31)
                .mapToObj(symbol -> body + "0123456789ABCDEFGHJKLMNPQRTUWXY".charAt(symbol))
                .filter(Uscc::isValid)
                .findFirst()
                .orElseThrow();
    }
}
