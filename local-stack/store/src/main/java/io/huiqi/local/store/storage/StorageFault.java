package io.huiqi.local.store.storage;

/** The database could not read or write its files. */
public final class StorageFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StorageFault(String message, Throwable cause) {
        super(message, cause);
    }
}
