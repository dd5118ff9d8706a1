package io.huiqi.registry.web;

import io.huiqi.registry.enterprise.Precondition;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The {@code If-Match} header (RFC 9110) as a precondition on revisions. */
final class IfMatch {

    private static final Pattern TAG = Pattern.compile("\"([0-9]{1,18})\"");

    private IfMatch() {}

    /** A tag that is weak or not ours matches nothing. */
    static Precondition read(@Nullable String header) {
        if (header == null) {
            return Precondition.NONE;
        }
        if (header.strip().equals("*")) {
            return Precondition.EXISTS;
        }
        Set<Long> revisions = Pattern.compile(",")
                .splitAsStream(header)
                .map(tag -> TAG.matcher(tag.strip()))
                .filter(Matcher::matches)
                .map(matcher -> Long.valueOf(matcher.group(1)))
                .collect(Collectors.toSet());
        return Precondition.oneOf(revisions);
    }
}
