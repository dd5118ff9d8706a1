package io.huiqi.local.store.command;

/** Answers one command. */
@FunctionalInterface
interface Handler {

    Reply handle(Request request);
}
