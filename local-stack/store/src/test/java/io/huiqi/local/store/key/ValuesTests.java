package io.huiqi.local.store.key;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValuesTests {

    /** MongoDB's order, across and within the types. */
    private static final List<Object> ASCENDING = Arrays.asList(
            MinKey.getInstance(),
            null,
            Double.NaN,
            Double.NEGATIVE_INFINITY,
            Long.MIN_VALUE,
            Long.MIN_VALUE + 1,
            -9_007_199_254_740_993L,
            -9_007_199_254_740_992L,
            -1.5,
            -1,
            new Decimal128(new BigDecimal("-0.1000000000000000000001")),
            new Decimal128(new BigDecimal("-0.1")),
            -Double.MIN_VALUE,
            0,
            Double.MIN_VALUE,
            0.1 - Math.ulp(0.1),
            new Decimal128(new BigDecimal("0.1")),
            0.1,
            new Decimal128(new BigDecimal("0.10000000000000001")),
            1,
            9_007_199_254_740_992L,
            9_007_199_254_740_993L,
            9_007_199_254_740_994L,
            Long.MAX_VALUE - 1,
            Long.MAX_VALUE,
            9.3e18,
            Double.POSITIVE_INFINITY,
            "",
            "\u0000",
            "\u0000a",
            "a",
            "a\u0000",
            "a\u0000b",
            "aa",
            "b",
            "甲",
            "\uFF21",
            "𠮷",
            new Document(),
            new Document("a", 1),
            new Document("a", 1).append("b", 1),
            new Document("a", 2),
            new Document("b", 1),
            new Document("a", "text"),
            List.of(),
            List.of(1),
            List.of(1, 2),
            List.of(2),
            new BinData(new byte[] {(byte) 255}),
            new BinData(new byte[] {0, 0}),
            new BinData(new byte[] {0, (byte) 128}),
            new ObjectId("000000000000000000000001"),
            new ObjectId("ff0000000000000000000000"),
            false,
            true,
            Instant.parse("1949-10-01T00:00:00Z"),
            Instant.parse("1970-01-01T00:00:00.001Z"),
            Instant.parse("2026-11-24T00:00:00Z"),
            new BsonTimestamp(1L),
            new BsonTimestamp(-1L),
            MaxKey.getInstance());

    @Test
    void sortsBytesAsMongoDbSortsValues() {
        for (int i = 1; i < ASCENDING.size(); i++) {
            assertThat(Bytes.ORDER.compare(encoded(i - 1), encoded(i)))
                    .as("%s before %s", ASCENDING.get(i - 1), ASCENDING.get(i))
                    .isNegative();
        }
    }

    @Test
    void reversesTheOrderForDescendingFields() {
        for (int i = 1; i < ASCENDING.size(); i++) {
            assertThat(Bytes.ORDER.compare(Bytes.complement(encoded(i - 1)), Bytes.complement(encoded(i))))
                    .as("%s before %s", ASCENDING.get(i - 1), ASCENDING.get(i))
                    .isPositive();
        }
    }

    @Test
    void makesNoValueThePrefixOfAnother() {
        for (int i = 0; i < ASCENDING.size(); i++) {
            for (int j = 0; j < ASCENDING.size(); j++) {
                byte[] shorter = encoded(i);
                byte[] longer = encoded(j);
                boolean isPrefix = longer.length >= shorter.length
                        && Arrays.equals(shorter, Arrays.copyOf(longer, shorter.length));
                assertThat(isPrefix)
                        .as("%s, %s", ASCENDING.get(i), ASCENDING.get(j))
                        .isEqualTo(i == j);
            }
        }
    }

    @Test
    void givesEqualNumbersTheSameBytes() {
        assertThat(Values.encode(5))
                .isEqualTo(Values.encode(5L))
                .isEqualTo(Values.encode(5.0))
                .isEqualTo(Values.encode(new Decimal128(new BigDecimal("5.00"))));
        assertThat(Values.encode(-0.0)).isEqualTo(Values.encode(0));
        assertThat(Values.encode(Missing.getInstance())).isEqualTo(Values.encode(null));
    }

    private static byte[] encoded(int position) {
        return Values.encode(ASCENDING.get(position));
    }
}
