package io.huiqi.system;

/** No answer came from the gateway. */
public final class ApiUnreachable extends RuntimeException {

    ApiUnreachable(Throwable cause) {
        super(cause);
    }
}
