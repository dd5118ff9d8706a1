package io.huiqi.registry.enterprise;

import io.huiqi.events.RegistryEvent;
import io.huiqi.events.RegistryEvent.EnterpriseRegistered;
import io.huiqi.events.RegistryEvent.EnterpriseUpdated;
import io.huiqi.kit.identity.Uscc;
import io.huiqi.registry.enterprise.Decision.Accepted;
import io.huiqi.registry.enterprise.Decision.Effect;
import io.huiqi.registry.enterprise.Decision.Refused;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records the master data of an enterprise, known before or not. */
public record RegisterEnterprise(Uscc enterprise, MasterData masterData, Precondition precondition) implements Command {

    @Override
    public Decision on(@Nullable Enterprise current, Instant now) {
        long revision = current == null ? 0 : current.revision();
        if (!precondition.holdsOn(revision)) {
            return new Refused(new Refusal.StaleRevision(revision));
        }
        if (current == null) {
            Enterprise registered = Enterprise.registered(enterprise, masterData, now);
            return new Accepted(registered, Effect.CREATED, List.of(registered()));
        }
        if (current.masterData().equals(masterData)) {
            return Accepted.unchanged(current);
        }
        Enterprise changed = current.withMasterData(masterData, now);
        return new Accepted(changed, Effect.CHANGED, List.of(updated(changed.revision())));
    }

    private RegistryEvent registered() {
        return new EnterpriseRegistered(
                enterprise.code(),
                masterData.name(),
                masterData.kind(),
                masterData.districtCode(),
                masterData.industryCode(),
                masterData.sizeClass(),
                masterData.ownership(),
                masterData.registeredOn(),
                masterData.keyEnterprise(),
                1);
    }

    private RegistryEvent updated(long revision) {
        return new EnterpriseUpdated(
                enterprise.code(),
                masterData.name(),
                masterData.kind(),
                masterData.districtCode(),
                masterData.industryCode(),
                masterData.sizeClass(),
                masterData.ownership(),
                masterData.registeredOn(),
                masterData.keyEnterprise(),
                revision);
    }
}
