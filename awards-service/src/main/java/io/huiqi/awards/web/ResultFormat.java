package io.huiqi.awards.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.huiqi.awards.job.Job;
import io.huiqi.awards.job.Rows;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.databind.json.JsonMapper;

/** How a result is written. */
enum ResultFormat {
    NDJSON(MediaType.APPLICATION_NDJSON_VALUE, "ndjson") {
        @Override
        byte[] begin(ResultLines lines) {
            return new byte[0];
        }

        @Override
        byte[] write(ResultLines lines, byte[] rows) {
            return objects(Rows.unpack(rows).filter(lines.holds()).map(lines.object()));
        }
    },
    CSV("text/csv;charset=UTF-8", "csv") {
        @Override
        byte[] begin(ResultLines lines) {
            return table(Stream.of(lines.columns()));
        }

        @Override
        byte[] write(ResultLines lines, byte[] rows) {
            return table(
                    Rows.unpack(rows).filter(lines.holds()).map(lines.cells()).map(ResultFormat::harmless));
        }
    };

    static final String CSV_VALUE = "text/csv";
    private static final int BUFFER = 1 << 16;

    private static final ObjectWriter JSON =
            JsonMapper.builder().build().writer().withRootValueSeparator("\n");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private final String type;
    private final String ending;

    ResultFormat(String type, String ending) {
        this.type = type;
        this.ending = ending;
    }

    /** What comes before the first portion. */
    abstract byte[] begin(ResultLines lines);

    /** One portion. */
    abstract byte[] write(ResultLines lines, byte[] rows);

    MediaType type() {
        return MediaType.parseMediaType(type);
    }

    String fileName(Job job) {
        return job.order().kind().code() + "-" + job.id() + "." + ending;
    }

    /** The format a client likes best; NDJSON if it does not care. */
    static ResultFormat wanted(List<MediaType> accepted) {
        return accepted.stream()
                .sorted(Comparator.comparing(MediaType::getQualityValue).reversed())
                .flatMap(type -> Stream.of(values()).filter(format -> type.isCompatibleWith(format.type())))
                .findFirst()
                .orElse(NDJSON);
    }

    private static byte[] objects(Stream<?> lines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(BUFFER);
        try (SequenceWriter sequence = JSON.writeValues(out)) {
            lines.forEach(sequence::write);
        }
        if (out.size() > 0) {
            out.write('\n');
        }
        return out.toByteArray();
    }

    /** RFC 4180. */
    private static byte[] table(Stream<List<String>> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(BUFFER);
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
            rows.forEach(writer::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Text that a spreadsheet would take for a formula gets an apostrophe before it, as OWASP advises. */
    private static List<String> harmless(List<String> cells) {
        List<String> safe = new ArrayList<>(cells.size());
        for (String cell : cells) {
            boolean isFormula = !cell.isEmpty()
                    && "=+-@".indexOf(cell.charAt(0)) >= 0
                    && !NUMBER.matcher(cell).matches();
            safe.add(isFormula ? "'" + cell : cell);
        }
        return safe;
    }
}
