package io.huiqi.registry.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.huiqi.kit.event.Cause;
import io.huiqi.kit.event.EventWriter;
import io.huiqi.kit.event.PendingEvent;
import io.huiqi.kit.identity.Uscc;
import io.huiqi.registry.enterprise.Decision.Accepted;
import io.huiqi.registry.enterprise.Enterprise;
import io.huiqi.registry.enterprise.MasterData;
import io.huiqi.registry.enterprise.Precondition;
import io.huiqi.registry.enterprise.RegisterEnterprise;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Recording while other replicas record the same enterprises. */
class RegistrarTests {

    private static final Uscc USCC = new Uscc("91410802MA45ABC18C");
    private static final Instant NOW = Instant.parse("2026-01-10T00:00:00Z");
    private static final Cause CAUSE = new Cause("c", null, null);

    private final InMemoryRegister register = new InMemoryRegister();
    private final Registrar registrar = registrar();

    @Test
    void whoIsOvertakenDecidesAnewOnWhatStandsNow() {
        submit("甲");
        register.beforeNextSave(() -> overtake("乙"));

        Accepted accepted = submit("丙");

        assertThat(accepted.enterprise().revision()).isEqualTo(3);
        assertThat(stored().enterprise().masterData().name()).isEqualTo("丙");
        assertThat(stored().sequence()).isEqualTo(3);
    }

    @Test
    void whoIsOvertakenByTheSameChangeChangesNothing() {
        submit("甲");
        register.beforeNextSave(() -> overtake("乙"));

        Accepted accepted = submit("乙");

        assertThat(accepted.events()).isEmpty();
        assertThat(stored().version()).isEqualTo(2);
    }

    @Test
    void whoIsOvertakenWhileRegisteringUpdates() {
        register.beforeNextSave(() -> overtake("甲"));

        assertThat(submit("乙").enterprise().revision()).isEqualTo(2);
    }

    @Test
    void onlyWhatWasWrittenIsAnnounced() {
        register.beforeNextSave(() -> overtake("甲"));

        submit("乙");

        assertThat(register.announced()).extracting(PendingEvent::sequence).containsExactly(1L, 2L);
        assertThat(register.announced())
                .extracting(PendingEvent::type)
                .containsExactly("io.huiqi.EnterpriseRegistered.v1", "io.huiqi.EnterpriseUpdated.v1");
    }

    @Test
    void whoIsOvertakenEveryTimeGivesUp() {
        submit("甲");
        register.beforeEverySave(() -> overtake("乙" + stored().version()));

        assertThatExceptionOfType(Contended.class).isThrownBy(() -> submit("丙"));
    }

    @Test
    void earlierPendingEventsStayBeforeTheNewOnes() {
        submit("甲");
        submit("乙");

        assertThat(stored().pending()).extracting(PendingEvent::sequence).containsExactly(1L, 2L);
        assertThat(stored().pendingSince()).isEqualTo(NOW);
    }

    private Accepted submit(String name) {
        return (Accepted)
                Objects.requireNonNull(registrar.submit(command(name), CAUSE).block());
    }

    /** Another replica writes: the same rules on its own copy. */
    private void overtake(String name) {
        Entry before = register.stored(USCC);
        Enterprise current = before == null ? null : before.enterprise();
        Accepted accepted = (Accepted) command(name).on(current, NOW);
        long sequence = before == null ? 0 : before.sequence();
        List<PendingEvent> written = new EventWriter(new JsonMapper(), clock())
                .write("enterprises/" + USCC, sequence, CAUSE, accepted.events());
        register.overtake(Entry.next(before, accepted.enterprise(), written, NOW));
    }

    private Entry stored() {
        return Objects.requireNonNull(register.stored(USCC));
    }

    private Registrar registrar() {
        return new Registrar(register, new EventWriter(new JsonMapper(), clock()), clock());
    }

    private static Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    private static RegisterEnterprise command(String name) {
        return new RegisterEnterprise(
                USCC,
                new MasterData(name, "enterprise", "410802", "C3411", null, null, null, List.of()),
                Precondition.NONE);
    }
}
