package io.huiqi.inspection.plan;

import static io.huiqi.inspection.plan.PlanFixture.FEBRUARY;
import static io.huiqi.inspection.plan.PlanFixture.SALT;
import static io.huiqi.inspection.plan.PlanFixture.SEED;
import static io.huiqi.inspection.plan.PlanFixture.STEPS;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.inspection.plan.PlanStep.Barred;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Draws by risk class, {@code huiqi-draw-2}: forty enterprises, E000 to E039, ten of each class in turn. */
class RiskDrawTests {

    private static final List<RiskShare> SHARES = List.of(
            new RiskShare(RiskClass.A, 0),
            new RiskShare(RiskClass.B, 11),
            new RiskShare(RiskClass.C, 50),
            new RiskShare(RiskClass.D, 100));

    @Test
    void eachClassGivesItsShareRoundedUp() {
        assertThat(drawn(classified()).stream()
                        .collect(Collectors.groupingBy(RiskDrawTests::classOf, Collectors.counting())))
                .isEqualTo(Map.of(RiskClass.B, 2L, RiskClass.C, 5L, RiskClass.D, 10L));
    }

    @Test
    void aClassGivesTheFirstOfItsOwnInTheOrderOfAllLots() {
        List<String> order = new Lots("huiqi-draw-2", SEED, SALT).enterprises(PlanFixture.names("E", 40));

        assertThat(drawn(classified()).stream().filter(code -> classOf(code) == RiskClass.C))
                .containsExactlyElementsOf(order.stream()
                        .filter(code -> classOf(code) == RiskClass.C)
                        .limit(5)
                        .toList());
    }

    @Test
    void theOrderOfTheListsHasNoInfluence() {
        List<Classified> shuffled = new ArrayList<>(classified());
        Collections.shuffle(shuffled, new Random(7));

        assertThat(drawn(shuffled)).isEqualTo(drawn(classified()));
    }

    @Test
    void anybodyDrawsTheSameAgainAndAnotherClassIsAnotherDigest() {
        Plan plan = plan(classified());

        assertThat(DrawCheck.of(plan).isValid()).isTrue();
        List<Classified> changed = new ArrayList<>(classified());
        changed.set(0, new Classified("E000", RiskClass.D));
        assertThat(lists(changed).digest()).isNotEqualTo(lists(classified()).digest());
    }

    @Test
    void thePlanSaysHowItIsDrawnAndOneWithoutClassesIsDrawnAsEver() {
        assertThat(plan(classified()).algorithm()).isEqualTo("huiqi-draw-2");
        assertThat(PlanFixture.published(1).algorithm()).isEqualTo("huiqi-draw-1");
    }

    @Test
    void theListsGiveClassesExactlyWhereThePlanAsksForThem() {
        assertThat(STEPS.freeze(byRisk(), PlanFixture.lists(4, 4), SALT, FEBRUARY))
                .isEqualTo(new Barred(PlanBar.RISKS_MISSING));
        assertThat(STEPS.freeze(PlanFixture.published(1), lists(classified()), SALT, FEBRUARY))
                .isEqualTo(new Barred(PlanBar.RISKS_NOT_ASKED_FOR));
    }

    private static List<String> drawn(List<Classified> risks) {
        return plan(risks).draw().assignments().stream()
                .map(Assignment::enterprise)
                .toList();
    }

    private static Plan plan(List<Classified> risks) {
        Plan frozen = PlanFixture.plan(STEPS.freeze(byRisk(), lists(risks), SALT, FEBRUARY));
        return PlanFixture.plan(STEPS.draw(frozen, SEED, FEBRUARY));
    }

    private static Plan byRisk() {
        Plan plan = PlanFixture.published(1);
        return new Plan(
                plan.id(),
                plan.department(),
                plan.category(),
                plan.year(),
                plan.title(),
                new DrawSize(null, null, SHARES),
                plan.team(),
                plan.seedCommitment(),
                plan.publishedOn(),
                plan.publishedAt(),
                null,
                null,
                null,
                1);
    }

    private static PlanLists lists(List<Classified> risks) {
        return new PlanLists(
                risks.stream().map(Classified::enterprise).toList(), PlanFixture.officers(4), List.of(), risks);
    }

    private static List<Classified> classified() {
        List<String> codes = PlanFixture.names("E", 40);
        return IntStream.range(0, 40)
                .mapToObj(i -> new Classified(codes.get(i), RiskClass.values()[i % 4]))
                .toList();
    }

    private static RiskClass classOf(String code) {
        return RiskClass.values()[Integer.parseInt(code.substring(1)) % 4];
    }
}
