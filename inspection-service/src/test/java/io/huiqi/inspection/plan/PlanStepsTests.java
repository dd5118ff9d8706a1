package io.huiqi.inspection.plan;

import static io.huiqi.inspection.plan.PlanFixture.FEBRUARY;
import static io.huiqi.inspection.plan.PlanFixture.SALT;
import static io.huiqi.inspection.plan.PlanFixture.SEED;
import static io.huiqi.inspection.plan.PlanFixture.STEPS;
import static io.huiqi.inspection.plan.PlanFixture.lists;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.events.InspectionEvent.InspectionDrawHeld;
import io.huiqi.inspection.plan.PlanStep.Barred;
import io.huiqi.inspection.plan.PlanStep.Repeated;
import io.huiqi.inspection.plan.PlanStep.Taken;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The way of a plan: publication, frozen lists, draw, recusals. */
class PlanStepsTests {

    @Test
    void frozenListsStayAsTheyAre() {
        Plan frozen = PlanFixture.frozen(2, lists(5, 4));

        assertThat(STEPS.freeze(frozen, lists(5, 4), SEED, FEBRUARY)).isEqualTo(new Repeated(frozen));
        assertThat(STEPS.freeze(frozen, lists(6, 4), SEED, FEBRUARY)).isEqualTo(new Barred(PlanBar.LISTS_FROZEN));
    }

    @Test
    void listsThatLeaveAnEnterpriseWithOneOfficerAreRefused() {
        PlanLists lists = lists(3, 2, new Conflict("H001", "E001"));

        assertThat(STEPS.freeze(PlanFixture.published(1), lists, SALT, FEBRUARY))
                .isEqualTo(new Barred(PlanBar.TOO_FEW_OFFICERS));
    }

    @Test
    void nobodyDrawsBeforeTheListsAreFrozen() {
        assertThat(STEPS.draw(PlanFixture.published(1), SEED, FEBRUARY)).isEqualTo(new Barred(PlanBar.LISTS_MISSING));
    }

    @Test
    void onlyTheSeedCommittedToDraws() {
        assertThat(STEPS.draw(PlanFixture.frozen(2, lists(5, 4)), SALT, FEBRUARY))
                .isEqualTo(new Barred(PlanBar.SEED_MISMATCH));
    }

    @Test
    void aDrawIsHeldOnceAndAnnouncedWithAllThatIsNeededToRepeatIt() {
        Plan frozen = PlanFixture.frozen(2, lists(5, 4));
        Taken drawn = (Taken) STEPS.draw(frozen, SEED, FEBRUARY);
        List<String> enterprises = DrawCheck.of(drawn.plan()).drawn();

        assertThat(drawn.event())
                .isEqualTo(
                        new InspectionDrawHeld("plan-1", SEED, SALT, lists(5, 4).digest(), enterprises, FEBRUARY));
        assertThat(enterprises).hasSize(2);
        assertThat(STEPS.draw(drawn.plan(), SEED, FEBRUARY)).isEqualTo(new Repeated(drawn.plan()));
    }

    @Test
    void noOfficerIsAssignedWhereAConflictWasDeclared() {
        List<Conflict> conflicts = new ArrayList<>();
        PlanFixture.names("E", 30).forEach(code -> conflicts.add(new Conflict("H000", code)));

        Plan drawn = PlanFixture.drawn(30, lists(30, 4, conflicts.toArray(Conflict[]::new)));

        assertThat(drawn.draw().assignments())
                .hasSize(30)
                .allSatisfy(each -> assertThat(each.officers()).hasSize(2).doesNotContain("H000"));
        assertThat(DrawCheck.of(drawn).isValid()).isTrue();
    }

    @Test
    void whoStepsBackIsReplacedByTheNextInTheDrawnOrder() {
        Plan drawn = PlanFixture.drawn(1, lists(1, 4));
        List<String> order = new Lots(Lots.PLAIN, SEED, SALT)
                .officers("E000", PlanFixture.officers(4)).stream()
                        .map(officer -> officer.certificateNo())
                        .toList();

        Plan recused = PlanFixture.plan(STEPS.recuse(drawn, "E000", order.get(0), FEBRUARY));

        assertThat(recused.assignmentOf("E000").orElseThrow().officers()).isEqualTo(order.subList(1, 3));
        assertThat(DrawCheck.of(recused).isValid()).isTrue();
        assertThat(STEPS.recuse(recused, "E000", order.get(0), FEBRUARY)).isEqualTo(new Repeated(recused));
        assertThat(STEPS.recuse(recused, "E000", order.get(3), FEBRUARY)).isEqualTo(new Barred(PlanBar.NOT_ASSIGNED));
    }

    @Test
    void nobodyStepsBackWhenTooFewWouldBeLeft() {
        Plan drawn = PlanFixture.drawn(1, lists(1, 2));

        assertThat(STEPS.recuse(drawn, "E000", "H000", FEBRUARY)).isEqualTo(new Barred(PlanBar.TOO_FEW_OFFICERS));
        assertThat(STEPS.recuse(drawn, "E999", "H000", FEBRUARY)).isEqualTo(new Barred(PlanBar.NOT_DRAWN));
    }

    @Test
    void verificationFindsAnAssignmentThatTheLotsDidNotGive() {
        Plan drawn = PlanFixture.drawn(2, lists(5, 6));
        Assignment first = drawn.draw().assignments().get(0);
        List<String> others = PlanFixture.names("H", 6).stream()
                .filter(officer -> !first.officers().contains(officer))
                .limit(2)
                .toList();

        Plan forged = drawn.with(drawn.draw(), new Assignment(first.enterprise(), others, List.of(), null));

        assertThat(DrawCheck.of(forged).drawHolds()).isFalse();
        assertThat(DrawCheck.of(forged).commitmentHolds()).isTrue();
    }
}
