package io.huiqi.inspection.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTests {

    private static final int MARGIN = 4;
    private static final Pattern SIZE = Pattern.compile("viewBox=\"0 0 (\\d+) \\d+\"");
    private static final Pattern MODULE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");

    @Test
    void aScannerReadsTheTextBack() throws Exception {
        String token = "eyJhbGciOiJFZERTQSJ9." + "a1_-".repeat(100) + ".c2ln";

        assertThat(scan(QrCode.svg(token))).isEqualTo(token);
    }

    /** What a scanner reads. */
    static String scan(String svg) throws Exception {
        return new Decoder().decode(modules(svg)).getText();
    }

    private static BitMatrix modules(String svg) {
        Matcher size = SIZE.matcher(svg);
        assertThat(size.find()).isTrue();
        BitMatrix modules = new BitMatrix(Integer.parseInt(size.group(1)) - 2 * MARGIN);
        Matcher module = MODULE.matcher(svg);
        while (module.find()) {
            modules.set(Integer.parseInt(module.group(1)) - MARGIN, Integer.parseInt(module.group(2)) - MARGIN);
        }
        return modules;
    }
}
