package io.huiqi.inspection.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LineFoldingTests {

    @Test
    void aLineOfSeventyFiveOctetsStaysWhole() {
        String line = "a".repeat(75) + "\r\n";

        assertThat(LineFolding.fold(line)).isEqualTo(line);
    }

    @Test
    void aLongerLineGoesOnAfterASpace() {
        assertThat(LineFolding.fold("a".repeat(76) + "\r\n")).isEqualTo("a".repeat(75) + "\r\n a\r\n");
    }

    @Test
    void aCharacterIsNeverCutAndUnfoldingGivesTheLineBack() {
        String line = "SUMMARY:" + "焦作𠮷".repeat(40) + "\r\n";

        String folded = LineFolding.fold(line);

        assertThat(folded.split("\r\n"))
                .allSatisfy(part ->
                        assertThat(part.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(folded.replace("\r\n ", "")).isEqualTo(line);
    }
}
