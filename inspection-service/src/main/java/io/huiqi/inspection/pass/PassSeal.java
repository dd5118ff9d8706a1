package io.huiqi.inspection.pass;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Seals passes so that anybody can tell a true one from a forged one. */
public interface PassSeal {

    /** The compact sealed form. */
    String seal(PassClaims claims);

    /** What a sealed pass says; empty when the seal is not ours or the text was changed. */
    Optional<PassClaims> open(String token);

    /** The public keys that open passes, as JSON Web Keys, the one in use first. */
    List<Map<String, String>> publicKeys();
}
