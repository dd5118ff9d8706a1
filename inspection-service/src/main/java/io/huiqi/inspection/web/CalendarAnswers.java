package io.huiqi.inspection.web;

import io.huiqi.inspection.policy.InspectionPolicies;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers with a calendar that is tagged by its own content, so that whoever has it is told so with 304. */
@Component
class CalendarAnswers {

    static final String ICALENDAR = "text/calendar;charset=UTF-8";

    private final InspectionPolicies policies;
    private final JsonMapper json;

    CalendarAnswers(InspectionPolicies policies, JsonMapper json) {
        this.policies = policies;
        this.json = json;
    }

    ResponseEntity<CalendarView> view(CalendarContent content) {
        CalendarView view = CalendarView.of(content, policies);
        return tagged(json.writeValueAsString(view)).body(view);
    }

    ResponseEntity<String> file(CalendarContent content, Locale locale) {
        String text = new CalendarFile(content, policies, new CalendarTexts(locale)).text();
        return tagged(text)
                .contentType(MediaType.parseMediaType(ICALENDAR))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(text);
    }

    /** To be kept by the reader alone, and asked about each time. */
    private static ResponseEntity.BodyBuilder tagged(String content) {
        return ResponseEntity.ok()
                .eTag("\"" + digest(content) + "\"")
                .cacheControl(CacheControl.noCache().cachePrivate());
    }

    private static String digest(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
