package io.huiqi.kit.store;

import com.mongodb.MongoClientSettings;
import io.huiqi.kit.identity.Uscc;
import io.huiqi.kit.money.Money;
import java.time.LocalDate;
import java.util.function.Function;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.codecs.configuration.CodecRegistry;

/** How values are stored: records field by field, money as fen, civil dates as ISO 8601 text. */
public final class Codecs {

    private Codecs() {}

    /** The registry for every collection of a service. */
    public static CodecRegistry registry() {
        return CodecRegistries.fromRegistries(
                CodecRegistries.fromCodecs(
                        new MoneyCodec(),
                        new TextCodec<>(LocalDate.class, LocalDate::parse),
                        new TextCodec<>(Uscc.class, Uscc::new)),
                MongoClientSettings.getDefaultCodecRegistry());
    }

    private static final class MoneyCodec implements Codec<Money> {

        @Override
        public Money decode(BsonReader reader, DecoderContext context) {
            return new Money(reader.readInt64());
        }

        @Override
        public void encode(BsonWriter writer, Money value, EncoderContext context) {
            writer.writeInt64(value.fen());
        }

        @Override
        public Class<Money> getEncoderClass() {
            return Money.class;
        }
    }

    /** A value stored as its text: a civil date must not become an instant, which a time zone could move. */
    private record TextCodec<T>(Class<T> type, Function<String, T> parser) implements Codec<T> {

        @Override
        public T decode(BsonReader reader, DecoderContext context) {
            return parser.apply(reader.readString());
        }

        @Override
        public void encode(BsonWriter writer, T value, EncoderContext context) {
            writer.writeString(value.toString());
        }

        @Override
        public Class<T> getEncoderClass() {
            return type;
        }
    }
}
