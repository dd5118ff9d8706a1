package io.huiqi.registry.testing;

import io.huiqi.kit.identity.Uscc;
import java.util.concurrent.atomic.AtomicInteger;

/** Fictional credit codes, each with its check character and none given twice. */
public final class Codes {

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private Codes() {}

    public static Uscc next() {
        return numbered(NEXT.incrementAndGet());
    }

    private static Uscc numbered(int number) {
        String start = String.format("91410802M%08d", number);
        for (int i = 0; i < ALPHABET.length(); i++) {
            String code = start + ALPHABET.charAt(i);
            if (Uscc.isValid(code)) {
                return new Uscc(code);
            }
        }
        throw new IllegalStateException("one of 31 characters is right");
    }
}
