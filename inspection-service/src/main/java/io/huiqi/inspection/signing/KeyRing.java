package io.huiqi.inspection.signing;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every key that passes are or were sealed with, the one in use first. */
public record KeyRing(List<VerifyingKey> keys) {

    public KeyRing {
        keys = keys.stream().distinct().toList();
    }

    /**
     * The ring of the key in use and of those before.
     *
     * @param retired public keys, each as {@code x} of its JSON Web Key
     * @throws IllegalArgumentException if one is no such key
     */
    public static KeyRing of(PassKey inUse, List<String> retired) {
        return new KeyRing(
                Stream.concat(Stream.of(inUse.verifyingKey()), retired.stream().map(VerifyingKey::of))
                        .toList());
    }

    /** The ring as JSON Web Keys. */
    public List<Map<String, String>> toJwks() {
        return keys.stream().map(VerifyingKey::toJwk).toList();
    }
}
