package io.huiqi.awards.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows are packed small and come back as they were. */
class RowsTests {

    @Test
    void rowsComeBackAsTheyWere() {
        Rows rows = new Rows();
        rows.cell("91410802MA45ABC18C").cell("奖励").cell(-150).cell("").end();
        rows.cell("b").cell("").cell(Long.MAX_VALUE).cell("x,y").end();

        assertThat(Rows.unpack(rows.pack()))
                .containsExactly(
                        List.of("91410802MA45ABC18C", "奖励", "-150", ""),
                        List.of("b", "", "9223372036854775807", "x,y"));
    }

    @Test
    void aControlCharacterBecomesASpace() {
        Rows rows = new Rows();
        rows.cell("a\tb\nc\rd").cell("e").end();

        assertThat(Rows.unpack(rows.pack())).containsExactly(List.of("a b c d", "e"));
    }

    @Test
    void packsThatFollowEachOtherAreOne() {
        ByteArrayOutputStream packs = new ByteArrayOutputStream();
        for (String each : List.of("one", "two", "three")) {
            Rows rows = new Rows();
            rows.cell(each).end();
            packs.writeBytes(rows.pack());
        }

        assertThat(Rows.unpack(packs.toByteArray())).containsExactly(List.of("one"), List.of("two"), List.of("three"));
    }

    @Test
    void nothingPackedIsNothing() {
        assertThat(Rows.unpack(new Rows().pack())).isEmpty();
        assertThat(Rows.unpack(new byte[0])).isEmpty();
    }
}
