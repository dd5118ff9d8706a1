package io.huiqi.inspection.plan;

import static io.huiqi.inspection.plan.PlanFixture.SALT;
import static io.huiqi.inspection.plan.PlanFixture.SEED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The lots: the same for everybody who draws again, fair, and deaf to the order of the lists. */
class DrawTests {

    @Test
    void theOrderIsTheOneAnotherProgramComputesByTheDocumentedAlgorithm() {
        Lots lots = new Lots(Lots.PLAIN, SEED, SALT);

        // Computed in Python from docs/inspections.md.
        assertThat(lots.enterprises(PlanFixture.names("E", 5))).containsExactly("E002", "E001", "E004", "E003", "E000");
        assertThat(lots.officers("E000", PlanFixture.officers(4)))
                .extracting(officer -> officer.certificateNo())
                .containsExactly("H002", "H000", "H003", "H001");
        assertThat(PlanFixture.lists(2, 2, new Conflict("H000", "E001")).digest())
                .isEqualTo("ae1c1dc2f28cbbdc06017b1b74512006bade26c1c5ac6bbf818eab13b8c3274e");
    }

    @Test
    void anySeedAndAnyOrderOfTheListsDrawTheSameAgain() {
        Random random = new Random(20);
        for (int round = 0; round < 200; round++) {
            Lots lots = new Lots(Lots.PLAIN, Digests.sha256("seed" + round), SALT);
            List<String> shuffled = new ArrayList<>(PlanFixture.names("E", 40));
            Collections.shuffle(shuffled, random);
            var officers = new ArrayList<>(PlanFixture.officers(6));
            Collections.shuffle(officers, random);

            var again = Draw.assign(lots, new PlanLists(shuffled, officers, List.of()), new DrawSize(7, null), 2);

            assertThat(again).isEqualTo(Draw.assign(lots, PlanFixture.lists(40, 6), new DrawSize(7, null), 2));
        }
    }

    @Test
    void overManySeedsEveryEnterpriseIsDrawnAboutEquallyOften() {
        int rounds = 4000;
        Map<String, Integer> drawn = new HashMap<>();
        for (int round = 0; round < rounds; round++) {
            new Lots(Lots.PLAIN, Digests.sha256("seed" + round), SALT)
                    .enterprises(PlanFixture.names("E", 20)).stream()
                            .limit(5)
                            .forEach(code -> drawn.merge(code, 1, Integer::sum));
        }

        // Expected 1000 each with a standard deviation of 27; the seeds are fixed, so the counts are too.
        assertThat(drawn).hasSize(20);
        assertThat(drawn.values()).allSatisfy(count -> assertThat(count).isBetween(890, 1110));
    }

    @Test
    void overManyEnterprisesEveryOfficerIsAssignedAboutEquallyOften() {
        Map<String, Integer> assigned = new HashMap<>();
        Draw.assign(new Lots(Lots.PLAIN, SEED, SALT), PlanFixture.lists(1000, 10), new DrawSize(1000, null), 2)
                .forEach(each -> each.officers().forEach(officer -> assigned.merge(officer, 1, Integer::sum)));

        // Expected 200 each with a standard deviation of 13.
        assertThat(assigned).hasSize(10);
        assertThat(assigned.values()).allSatisfy(count -> assertThat(count).isBetween(140, 260));
    }

    @Test
    void anotherSeedOrAnotherSaltDrawsAnotherOrder() {
        List<String> names = PlanFixture.names("E", 40);
        List<String> order = new Lots(Lots.PLAIN, SEED, SALT).enterprises(names);

        assertThat(new Lots(Lots.PLAIN, SALT, SALT).enterprises(names)).isNotEqualTo(order);
        assertThat(new Lots(Lots.PLAIN, SEED, SEED).enterprises(names)).isNotEqualTo(order);
    }

    @Test
    void takingAnEnterpriseOffTheListLeavesTheOrderOfTheOthers() {
        List<String> names = PlanFixture.names("E", 40);
        List<String> order = new ArrayList<>(new Lots(Lots.PLAIN, SEED, SALT).enterprises(names));
        order.remove("E007");

        assertThat(new Lots(Lots.PLAIN, SEED, SALT)
                        .enterprises(names.stream()
                                .filter(name -> !name.equals("E007"))
                                .toList()))
                .isEqualTo(order);
    }

    @Test
    void aShareIsRoundedUpAndANumberNeverExceedsTheList() {
        assertThat(IntStream.of(1, 20, 21, 100).map(new DrawSize(null, 5)::of)).containsExactly(1, 1, 2, 5);
        assertThat(new DrawSize(10, null).of(4)).isEqualTo(4);
    }
}
