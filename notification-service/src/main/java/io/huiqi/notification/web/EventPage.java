package io.huiqi.notification.web;

import io.huiqi.notification.feed.FeedEvent;
import io.huiqi.notification.feed.Slice;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A page of the pull feed as it is documented; it is written from bytes that all clients share.
 *
 * @param items CloudEvents in JSON structured form
 * @param next the cursor to ask with again, always given
 * @param caughtUp whether there is nothing further for now
 */
record EventPage(List<Map<String, Object>> items, String next, boolean caughtUp) {

    /** The answer that holds a slice. */
    static ResponseEntity<byte[]> response(Slice slice, boolean personal, long head) {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        write(json, "{\"items\":[");
        String separator = "";
        for (FeedEvent event : slice.events()) {
            write(json, separator);
            event.frame(personal).writeJson(json);
            separator = ",";
        }
        write(json, "],\"next\":\"" + slice.next() + "\",\"caughtUp\":" + (slice.next() >= head) + "}");
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(json.toByteArray());
    }

    private static void write(ByteArrayOutputStream json, String text) {
        json.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
