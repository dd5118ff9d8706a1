package io.huiqi.registry.register;

/** Other replicas came first time after time; nothing was recorded, and trying later will help. */
public final class Contended extends RuntimeException {

    Contended() {
        super("overtaken by other writers in every round");
    }
}
