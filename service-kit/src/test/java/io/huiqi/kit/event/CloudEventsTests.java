package io.huiqi.kit.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class CloudEventsTests {

    private final Headers headers = new RecordHeaders();

    @Test
    void ofAHeaderThatStandsTwiceTheLastCounts() {
        headers.add("ce_id", new byte[] {'1'}).add("ce_id", new byte[] {'2'});

        assertThat(CloudEvents.header(headers, "ce_id")).isEqualTo("2");
    }

    @Test
    void aHeaderWithoutAValueIsLikeNone() {
        headers.add("ce_id", null);

        assertThat(CloudEvents.header(headers, "ce_id")).isNull();
        assertThat(CloudEvents.header(headers, "ce_type")).isNull();
    }
}
