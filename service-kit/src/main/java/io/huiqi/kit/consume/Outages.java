package io.huiqi.kit.consume;

import com.mongodb.MongoClientException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/** Tells an outage, which passes and concerns every record, from a fault of the record at hand. */
final class Outages {

    private Outages() {}

    /** Whether a failure or one of its causes says that a dependency is away. */
    static boolean isOutage(Throwable failure) {
        for (@Nullable Throwable each = failure; each != null; each = each.getCause()) {
            if (says(each)) {
                return true;
            }
        }
        return false;
    }

    private static boolean says(Throwable each) {
        return each instanceof MongoTimeoutException
                || each instanceof MongoSocketException
                || each instanceof MongoServerUnavailableException
                || each instanceof MongoNotPrimaryException
                || each instanceof MongoNodeIsRecoveringException
                || (each instanceof MongoClientException && each.getCause() instanceof IOException)
                || each instanceof RetriableException
                || each instanceof TimeoutException
                || each instanceof DependencyUnavailable;
    }
}
