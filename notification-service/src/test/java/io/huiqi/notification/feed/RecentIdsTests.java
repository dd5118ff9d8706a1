package io.huiqi.notification.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecentIdsTests {

    @Test
    void aRepeatedIdIsRecognised() {
        RecentIds ids = new RecentIds(2);
        assertThat(ids.add("a")).isTrue();
        assertThat(ids.add("a")).isFalse();
    }

    @Test
    void theOldestIdIsForgotten() {
        RecentIds ids = new RecentIds(2);
        ids.add("a");
        ids.add("b");
        ids.add("c");
        assertThat(ids.add("b")).isFalse();
        assertThat(ids.add("a")).isTrue();
    }
}
