package io.huiqi.registry.enterprise;

import io.huiqi.events.RegistryEvent;
import java.util.List;

/** What a command comes to. */
public sealed interface Decision {

    /**
     * The command is recorded, or was before.
     *
     * @param events what it caused; none when it changed nothing
     */
    record Accepted(Enterprise enterprise, Effect effect, List<RegistryEvent> events) implements Decision {

        static Accepted unchanged(Enterprise enterprise) {
            return new Accepted(enterprise, Effect.UNCHANGED, List.of());
        }
    }

    /** The command is not recorded and changes nothing. */
    record Refused(Refusal refusal) implements Decision {}

    /** What a command did to the thing it names. */
    enum Effect {
        CREATED,
        CHANGED,
        UNCHANGED
    }
}
