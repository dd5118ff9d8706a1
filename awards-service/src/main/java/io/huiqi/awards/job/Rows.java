package io.huiqi.awards.job;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Rows of texts and whole numbers in the making, without an object for each: a tab between cells, a line feed after each
 * row. A control character in a cell becomes a space. For one thread.
 */
public final class Rows {

    private static final int EXPECTED = 1 << 19;
    private static final int BUFFER = 1 << 16;

    private final StringBuilder text = new StringBuilder(EXPECTED);

    /** Appends a cell. */
    public Rows cell(String value) {
        separate();
        int from = text.length();
        text.append(value);
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) < ' ') {
                text.setCharAt(i, ' ');
            }
        }
        return this;
    }

    /** Appends a cell with a whole number. */
    public Rows cell(long number) {
        separate();
        text.append(number);
        return this;
    }

    /** Ends the row. */
    public void end() {
        text.append('\n');
    }

    private void separate() {
        int length = text.length();
        if (length > 0 && text.charAt(length - 1) != '\n') {
            text.append('\t');
        }
    }

    /** How many characters the rows are, unpacked. */
    public int length() {
        return text.length();
    }

    /** The rows so far, packed (gzip); packs that follow each other are one pack. */
    public byte[] pack() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(text.length() / 8 + 64);
        try (GZIPOutputStream gzip = new Fast(packed)) {
            gzip.write(text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** The rows of packs that follow each other. */
    public static Stream<List<String>> unpack(byte[] packs) {
        if (packs.length == 0) {
            return Stream.empty();
        }
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packs), BUFFER)) {
            return new String(gzip.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(Rows::cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(String row) {
        return Arrays.asList(row.split("\t", -1));
    }

    /** Rows repeat so much that the fastest level packs them well. */
    private static final class Fast extends GZIPOutputStream {
        Fast(ByteArrayOutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
