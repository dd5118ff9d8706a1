package io.huiqi.awards.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.awards.job.JobKind;
import io.huiqi.awards.job.Rows;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

/** Results as tables and as lines of JSON. */
class ResultFormatTests {

    private final ResultLines lines = ResultLines.of(JobKind.SWEEP);
    private final ResultLines comparison = ResultLines.of(JobKind.SHADOW_RUN);

    @Test
    void textThatASpreadsheetWouldComputeIsMadeHarmless() {
        byte[] rows = rows("=HYPERLINK(\"x\")", "@item", "refused", "0", "+duplicate,-other");

        assertThat(text(ResultFormat.CSV.write(lines, rows)))
                .isEqualTo("\"'=HYPERLINK(\"\"x\"\")\",'@item,refused,0.00,'+duplicate;-other\r\n");
    }

    @Test
    void aNegativeAmountStaysANumber() {
        byte[] rows = rows("e", "i", "losing", "0", "200", "100", "payable", "payable", "", "");

        assertThat(text(ResultFormat.CSV.write(comparison, rows)))
                .isEqualTo("e,i,losing,0.00,2.00,1.00,-1.00,payable,payable,,\r\n");
    }

    @Test
    void eachLineOfJsonStandsForItself() {
        byte[] rows = rows("e", "i", "needs-correction", "0", "missing-figure");

        assertThat(text(ResultFormat.NDJSON.write(lines, rows)))
                .isEqualTo("{\"enterprise\":\"e\",\"item\":\"i\",\"outcome\":\"needs-correction\",\"amount\":null,"
                        + "\"reasons\":[\"missing-figure\"]}\n");
        assertThat(ResultFormat.NDJSON.write(lines, new byte[0])).isEmpty();
    }

    @Test
    void theFormatIsWhatTheClientLikesBest() {
        assertThat(wanted("text/csv")).isEqualTo(ResultFormat.CSV);
        assertThat(wanted("application/x-ndjson;q=0.5, text/csv")).isEqualTo(ResultFormat.CSV);
        assertThat(wanted("text/csv;q=0.1, */*")).isEqualTo(ResultFormat.NDJSON);
        assertThat(ResultFormat.wanted(List.of())).isEqualTo(ResultFormat.NDJSON);
    }

    private static ResultFormat wanted(String accept) {
        return ResultFormat.wanted(MediaType.parseMediaTypes(accept));
    }

    private static byte[] rows(String... cells) {
        Rows rows = new Rows();
        for (String cell : cells) {
            rows.cell(cell);
        }
        rows.end();
        return rows.pack();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
