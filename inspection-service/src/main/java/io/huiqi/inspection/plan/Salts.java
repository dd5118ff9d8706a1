package io.huiqi.inspection.plan;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Salts that nobody can foresee: with them a department that knows its seed still cannot choose lists to fit it. */
public final class Salts {

    private static final int BYTES = 32;

    private final SecureRandom random;

    public Salts(SecureRandom random) {
        this.random = random;
    }

    /** 64 hexadecimal digits. */
    public String next() {
        byte[] salt = new byte[BYTES];
        random.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }
}
