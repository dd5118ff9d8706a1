package io.huiqi.inspection.plan;

import io.huiqi.inspection.inspection.Officer;
import io.huiqi.inspection.proposal.Category;
import io.huiqi.inspection.proposal.Department;
import io.huiqi.inspection.proposal.GovernmentLevel;
import io.huiqi.inspection.workday.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Plans at each point of their way. */
final class PlanFixture {

    static final String SEED = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
    static final String SALT = "ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100";
    static final String COMMITMENT = Digests.sha256(HexFormat.of().parseHex(SEED));
    static final Instant FEBRUARY = Instant.parse("2020-02-03T02:00:00Z");
    static final PlanSteps STEPS = new PlanSteps(new WorkingDays(Set.of(), Set.of()), ZoneId.of("Asia/Shanghai"), 20);

    private PlanFixture() {}

    static Plan published(int number) {
        return new Plan(
                "plan-1",
                new Department("市场监督管理局", GovernmentLevel.CITY),
                Category.DOUBLE_RANDOM,
                2020,
                "2020 年度抽查计划",
                new DrawSize(number, null),
                2,
                COMMITMENT,
                LocalDate.of(2020, 1, 15),
                Instant.parse("2020-01-15T02:00:00Z"),
                null,
                null,
                null,
                1);
    }

    static Plan frozen(int number, PlanLists lists) {
        return plan(STEPS.freeze(published(number), lists, SALT, FEBRUARY));
    }

    static Plan drawn(int number, PlanLists lists) {
        return plan(STEPS.draw(frozen(number, lists), SEED, FEBRUARY));
    }

    static Plan plan(PlanStep step) {
        return ((PlanStep.Taken) step).plan();
    }

    static PlanLists lists(int enterprises, int officers, Conflict... conflicts) {
        return new PlanLists(names("E", enterprises), officers(officers), List.of(conflicts));
    }

    static List<String> names(String prefix, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "%s%03d".formatted(prefix, i))
                .toList();
    }

    static List<Officer> officers(int count) {
        return names("H", count).stream().map(no -> new Officer("Wang", no)).toList();
    }
}
