package io.huiqi.notification.feed;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.LongStream;

final class FeedFixtures {

    private FeedFixtures() {}

    static FeedEvent event(long cursor) {
        return event(cursor, "ClaimSubmitted", "one");
    }

    static FeedEvent event(long cursor, String type, String enterprise) {
        Frame frame = Frame.of(cursor, type, "{}".getBytes(StandardCharsets.UTF_8));
        return new FeedEvent(cursor, type, enterprise, frame, frame);
    }

    /** Events with every second cursor, as transactions leave gaps. */
    static List<FeedEvent> events(long first, int count) {
        return LongStream.range(0, count).mapToObj(i -> event(first + 2 * i)).toList();
    }
}
