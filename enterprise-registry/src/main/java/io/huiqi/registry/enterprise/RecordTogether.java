package io.huiqi.registry.enterprise;

import io.huiqi.events.RegistryEvent;
import io.huiqi.kit.identity.Uscc;
import io.huiqi.registry.enterprise.Decision.Accepted;
import io.huiqi.registry.enterprise.Decision.Effect;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records the master data of an enterprise with figures and recognitions, all or nothing.
 *
 * <p>It creates if it registers, and changes if anything it records is new.
 *
 * @param rest about the same enterprise
 */
public record RecordTogether(RegisterEnterprise first, List<Command> rest) implements Command {

    public RecordTogether {
        rest = List.copyOf(rest);
    }

    @Override
    public Uscc enterprise() {
        return first.enterprise();
    }

    @Override
    public Decision on(@Nullable Enterprise current, Instant now) {
        Decision together = first.on(current, now);
        for (Command next : rest) {
            together = together instanceof Accepted soFar ? then(soFar, next.on(soFar.enterprise(), now)) : together;
        }
        return together;
    }

    private static Decision then(Accepted soFar, Decision next) {
        return next instanceof Accepted more ? merged(soFar, more) : next;
    }

    private static Accepted merged(Accepted soFar, Accepted more) {
        List<RegistryEvent> events = new ArrayList<>(soFar.events());
        events.addAll(more.events());
        boolean isFirstChange = soFar.effect() == Effect.UNCHANGED && !events.isEmpty();
        return new Accepted(more.enterprise(), isFirstChange ? Effect.CHANGED : soFar.effect(), events);
    }
}
