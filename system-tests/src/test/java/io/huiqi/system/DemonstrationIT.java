package io.huiqi.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.local.supervisor.demo.Demonstration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The demonstration that the start command loads, on a stack of its own. */
class DemonstrationIT {

    @Test
    void itsAwardsEqualTheWorkedExamplesToTheFenAndASecondRunDoublesNothing() {
        List<String> said = new ArrayList<>();
        Demonstration demonstration = new Demonstration(SharedStack.api().gateway(), said::add);

        assertThat(demonstration.run()).as(() -> String.join("\n", said)).isTrue();
        long awards = awards();
        assertThat(demonstration.run()).as(() -> String.join("\n", said)).isTrue();

        assertThat(awards).isPositive();
        assertThat(awards()).isEqualTo(awards);
    }

    private static long awards() {
        return SharedStack.api()
                .get("integration", "/api/v1/awards?enterprise=91410802MA45ABC18C&limit=500")
                .body()
                .at("/items")
                .size();
    }
}
