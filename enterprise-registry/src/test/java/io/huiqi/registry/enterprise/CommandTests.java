package io.huiqi.registry.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.events.RegistryEvent.EnterpriseRegistered;
import io.huiqi.events.RegistryEvent.EnterpriseUpdated;
import io.huiqi.events.RegistryEvent.FiguresCorrected;
import io.huiqi.events.RegistryEvent.FiguresReported;
import io.huiqi.events.RegistryEvent.RecognitionGranted;
import io.huiqi.kit.identity.Uscc;
import io.huiqi.registry.enterprise.Decision.Accepted;
import io.huiqi.registry.enterprise.Decision.Effect;
import io.huiqi.registry.enterprise.Decision.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What each command makes of what is known. */
class CommandTests {

    private static final Uscc USCC = new Uscc("91410802MA45ABC18C");
    private static final Instant NOW = Instant.parse("2026-01-10T00:00:00Z");
    private static final MasterData DATA =
            new MasterData("甲", "enterprise", "410802", "C3411", null, null, null, List.of(2021, 2020, 2021));

    @Test
    void keyYearsAreASet() {
        assertThat(DATA.keyEnterprise()).containsExactly(2020, 2021);
    }

    @Test
    void registersWhatIsNotKnown() {
        Accepted accepted = accepted(register("甲", Precondition.NONE), null);

        assertThat(accepted.effect()).isEqualTo(Effect.CREATED);
        assertThat(accepted.events()).hasExactlyElementsOfTypes(EnterpriseRegistered.class);
        assertThat(accepted.enterprise().revision()).isEqualTo(1);
        assertThat(accepted.enterprise().registeredAt()).isEqualTo(NOW);
    }

    @Test
    void changesWhatIsKnownAndKeepsItsFiguresAndRecognitions() {
        Enterprise known = apply(registered(), figures("1.00"), recognition("national"));

        Accepted accepted = accepted(register("乙", Precondition.NONE), known);

        assertThat(accepted.effect()).isEqualTo(Effect.CHANGED);
        assertThat(accepted.events()).hasExactlyElementsOfTypes(EnterpriseUpdated.class);
        assertThat(accepted.enterprise().revision()).isEqualTo(2);
        assertThat(accepted.enterprise().figures()).isEqualTo(known.figures());
        assertThat(accepted.enterprise().recognitions()).isEqualTo(known.recognitions());
    }

    @Test
    void everyCommandToldAgainChangesNothing() {
        Enterprise known = apply(registered(), figures("1.00"), recognition("national"));

        for (Command again : List.of(register("甲", Precondition.NONE), figures("1.00"), recognition("national"))) {
            assertThat(accepted(again, known)).isEqualTo(Accepted.unchanged(known));
        }
    }

    @Test
    void aCorrectionKeepsWhatItCorrects() {
        Enterprise known = apply(registered(), figures("1.00"), figures("2.00"));

        assertThat(known.reportsOf(2020)).extracting(FiguresReport::revision).containsExactly(1L, 2L);
        assertThat(known.reportsOf(2020))
                .extracting(report -> report.facts().get("taxableRevenue"))
                .containsExactly("1.00", "2.00");
        assertThat(known.figures()).hasSize(1);
    }

    @Test
    void goingBackToAnEarlierFigureIsACorrectionToo() {
        Enterprise known = apply(registered(), figures("1.00"), figures("2.00"));

        Accepted accepted = accepted(figures("1.00"), known);

        assertThat(accepted.events())
                .containsExactly(
                        new FiguresCorrected(USCC.code(), 2020, Map.of("taxableRevenue", "1.00"), "tax", null, 3));
    }

    @Test
    void figuresAndRecognitionsNeedAnEnterprise() {
        assertThat(figures("1.00").on(null, NOW)).isEqualTo(new Refused(new Refusal.UnknownEnterprise()));
        assertThat(recognition("national").on(null, NOW)).isEqualTo(new Refused(new Refusal.UnknownEnterprise()));
    }

    @Test
    void aPreconditionHoldsOnTheRevisionsItNames() {
        Enterprise known = registered();

        assertThat(register("乙", Precondition.oneOf(Set.of(1L))).on(known, NOW)).isInstanceOf(Accepted.class);
        assertThat(register("乙", Precondition.EXISTS).on(known, NOW)).isInstanceOf(Accepted.class);
        assertThat(register("乙", Precondition.oneOf(Set.of(2L))).on(known, NOW))
                .isEqualTo(new Refused(new Refusal.StaleRevision(1)));
        assertThat(register("乙", Precondition.oneOf(Set.of())).on(known, NOW))
                .isEqualTo(new Refused(new Refusal.StaleRevision(1)));
        assertThat(register("甲", Precondition.EXISTS).on(null, NOW))
                .isEqualTo(new Refused(new Refusal.StaleRevision(0)));
    }

    @Test
    void aDocumentContradictsItselfByAnotherLevel() {
        Enterprise known = apply(registered(), recognition("national"));

        assertThat(recognition("city").on(known, NOW))
                .isEqualTo(new Refused(new Refusal.ContradictsRecognition(
                        known.recognitions().get(0).id())));
    }

    @Test
    void thereIsAnEndToRecognitions() {
        Enterprise known = apply(
                registered(),
                IntStream.range(0, 1000)
                        .mapToObj(i -> recognition("national", i + "号"))
                        .toArray(Command[]::new));

        assertThat(recognition("national", "1000号").on(known, NOW))
                .isEqualTo(new Refused(new Refusal.TooManyRecognitions(1000)));
    }

    @Test
    void togetherIsAllOrNothing() {
        Enterprise known = apply(registered(), recognition("national"));
        RecordTogether line =
                new RecordTogether(register("乙", Precondition.NONE), List.of(figures("9.00"), recognition("city")));

        assertThat(line.on(known, NOW)).isInstanceOf(Refused.class);
    }

    @Test
    void togetherTellsEachEventInItsOrder() {
        RecordTogether line =
                new RecordTogether(register("甲", Precondition.NONE), List.of(figures("1.00"), recognition("national")));

        Accepted created = accepted(line, null);
        Accepted again = accepted(line, created.enterprise());

        assertThat(created.effect()).isEqualTo(Effect.CREATED);
        assertThat(created.events())
                .hasExactlyElementsOfTypes(EnterpriseRegistered.class, FiguresReported.class, RecognitionGranted.class);
        assertThat(again).isEqualTo(Accepted.unchanged(created.enterprise()));
    }

    @Test
    void togetherChangesWhenAnyPartIsNew() {
        RecordTogether line = new RecordTogether(register("甲", Precondition.NONE), List.of(figures("1.00")));

        assertThat(accepted(line, registered()).effect()).isEqualTo(Effect.CHANGED);
    }

    private static Enterprise registered() {
        return Enterprise.registered(USCC, DATA, NOW);
    }

    private static Enterprise apply(Enterprise start, Command... commands) {
        Enterprise enterprise = start;
        for (Command command : commands) {
            enterprise = accepted(command, enterprise).enterprise();
        }
        return enterprise;
    }

    private static Accepted accepted(Command command, @Nullable Enterprise current) {
        Decision decision = command.on(current, NOW);
        assertThat(decision).isInstanceOf(Accepted.class);
        return (Accepted) decision;
    }

    private static RegisterEnterprise register(String name, Precondition precondition) {
        return new RegisterEnterprise(
                USCC,
                new MasterData(name, "enterprise", "410802", "C3411", null, null, null, List.of(2020, 2021)),
                precondition);
    }

    private static ReportFigures figures(String revenue) {
        return new ReportFigures(USCC, 2020, Map.of("taxableRevenue", revenue), "tax", null, Precondition.NONE);
    }

    private static GrantRecognition recognition(String level) {
        return recognition(level, "1号");
    }

    private static GrantRecognition recognition(String level, String documentNo) {
        return new GrantRecognition(
                USCC, "smart-factory", level, "p-1", LocalDate.parse("2020-09-01"), documentNo, Map.of("uses5g", true));
    }
}
