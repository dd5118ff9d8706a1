package io.huiqi.awards.storage;

import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.types.Binary;

/**
 * A portion of a job's result.
 *
 * @param id the job's id, a slash, and the number of the portion
 * @param attempt which attempt wrote it; a later one may write it again, an earlier one may not
 * @param rows packed
 */
public record PortionDocument(@BsonId String id, int attempt, Binary rows) {

    static String idOf(String job, int number) {
        return String.format("%s/%08d", job, number);
    }
}
