package io.huiqi.gateway.docs;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The id of an operation, which becomes a method name in generated clients. Made from method and address, because the
 * ids of the services are numbered in an order that changes when anything is added.
 */
final class OperationName {

    private static final Pattern WORD = Pattern.compile("(\\{)?([A-Za-z0-9]+)");
    private static final String COMMON_START = "/api/v1/";

    private OperationName() {}

    /** For example {@code getEnterprisesByUsccFigures}. */
    static String of(String method, String path) {
        StringBuilder name = new StringBuilder(method.toLowerCase(Locale.ROOT));
        Matcher words = WORD.matcher(path.startsWith(COMMON_START) ? path.substring(COMMON_START.length()) : path);
        while (words.find()) {
            name.append(words.group(1) == null ? "" : "By");
            name.append(Character.toUpperCase(words.group(2).charAt(0)))
                    .append(words.group(2).substring(1));
        }
        return name.toString();
    }
}
