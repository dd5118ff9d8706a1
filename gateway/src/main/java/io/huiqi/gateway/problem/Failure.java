package io.huiqi.gateway.problem;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.web.ErrorResponse;

/** What an exception means to the client: which problem, and what may be said about it. */
public record Failure(Problem problem, String detail) {

    /** Classifies by the first known cause; what is not known is the gateway's own fault. */
    public static Failure of(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            Failure known = known(cause);
            if (known != null) {
                return known;
            }
        }
        return new Failure(Problem.FAULT, "The request could not be passed on.");
    }

    private static @Nullable Failure known(Throwable error) {
        if (error instanceof BodyTooLarge tooLarge) {
            return new Failure(Problem.BODY_TOO_LARGE, tooLarge.detail());
        }
        if (error instanceof ErrorResponse response) {
            return ofStatus(response.getStatusCode());
        }
        if (error instanceof AuthenticationServiceException) {
            return new Failure(Problem.UNAVAILABLE, "The token issuer cannot be reached, so no token can be checked.");
        }
        return ofConnection(error);
    }

    private static @Nullable Failure ofConnection(Throwable error) {
        if (isRefusal(error)) {
            return new Failure(Problem.UNAVAILABLE, "No instance of the service accepts connections.");
        }
        if (error instanceof TimeoutException) {
            return new Failure(Problem.TIMED_OUT, "The service did not answer in time.");
        }
        if (error instanceof IOException) {
            return new Failure(Problem.BROKEN_OFF, "The service closed the connection before its answer was complete.");
        }
        return null;
    }

    /** Whether the connection was never made, so that nothing of the request can have reached the service. */
    public static boolean isRefusal(Throwable error) {
        return error instanceof ConnectException
                || error instanceof NoRouteToHostException
                || error instanceof UnknownHostException;
    }

    private static Failure ofStatus(HttpStatusCode status) {
        return switch (status.value()) {
            case 400 -> new Failure(Problem.MALFORMED, "The request could not be read.");
            case 404 -> new Failure(Problem.NOT_FOUND, "No resource has this address.");
            case 405 -> new Failure(Problem.METHOD_NOT_ALLOWED, "This resource does not support the method.");
            case 406 -> new Failure(Problem.NOT_ACCEPTABLE, "The resource has no representation the client accepts.");
            case 413 -> new Failure(Problem.BODY_TOO_LARGE, "The request body is too large.");
            case 415 -> new Failure(Problem.UNSUPPORTED_MEDIA_TYPE, "The resource does not read this media type.");
            case 503 -> new Failure(Problem.UNAVAILABLE, "The service cannot be reached.");
            case 504 -> new Failure(Problem.TIMED_OUT, "The service did not answer in time.");
            default -> new Failure(Problem.FAULT, "The request could not be passed on.");
        };
    }
}
