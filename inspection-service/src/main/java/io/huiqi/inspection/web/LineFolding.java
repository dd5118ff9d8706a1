package io.huiqi.inspection.web;

import java.nio.charset.StandardCharsets;

/** Folds content lines at 75 octets of UTF-8 (RFC 5545 §3.1), never within a character. */
final class LineFolding {

    private static final int OCTETS = 75;
    private static final String BREAK = "\r\n";

    private LineFolding() {}

    /** @param text content lines that end with CRLF and are not folded yet */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length() + text.length() / OCTETS * 3);
        text.lines().forEach(line -> {
            fold(line, folded);
            folded.append(BREAK);
        });
        return folded.toString();
    }

    private static void fold(String line, StringBuilder folded) {
        int used = 0;
        for (int i = 0; i < line.length(); ) {
            String sign = Character.toString(line.codePointAt(i));
            int octets = sign.getBytes(StandardCharsets.UTF_8).length;
            if (used + octets > OCTETS) {
                folded.append(BREAK).append(' ');
                used = 1;
            }
            folded.append(sign);
            used += octets;
            i += sign.length();
        }
    }
}
