package io.huiqi.local.store.protocol;

/** Answers one command. */
@FunctionalInterface
public interface Handler {

    Reply handle(Request request);
}
