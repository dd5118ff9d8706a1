package io.huiqi.registry.register;

import io.huiqi.kit.event.PendingEvent;
import io.huiqi.kit.identity.Uscc;
import io.huiqi.registry.enterprise.Enterprise;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** A register in memory, before whose writes another replica can come. */
final class InMemoryRegister implements Register {

    private final Map<Uscc, Entry> entries = new HashMap<>();
    private final Set<PendingEvent> announced = new LinkedHashSet<>();
    private Runnable beforeSave = () -> {};

    /** What happens once, just before the next write. */
    void beforeNextSave(Runnable action) {
        beforeSave = () -> {
            beforeSave = () -> {};
            action.run();
        };
    }

    /** What happens before every write. */
    void beforeEverySave(Runnable action) {
        beforeSave = action;
    }

    /** Writes as another replica would. */
    void overtake(Entry entry) {
        entries.put(entry.enterprise().uscc(), entry);
    }

    @Nullable
    Entry stored(Uscc uscc) {
        return entries.get(uscc);
    }

    List<PendingEvent> announced() {
        return List.copyOf(announced);
    }

    @Override
    public Mono<Enterprise> find(Uscc enterprise) {
        return Mono.justOrEmpty(entries.get(enterprise)).map(Entry::enterprise);
    }

    @Override
    public Mono<Map<Uscc, Entry>> findAll(Collection<Uscc> enterprises) {
        return Mono.fromSupplier(() -> {
            Map<Uscc, Entry> found = new HashMap<>(entries);
            found.keySet().retainAll(enterprises);
            return found;
        });
    }

    @Override
    public Mono<List<Enterprise>> list(EnterpriseFilter filter, @Nullable String after, int limit) {
        return Mono.just(new ArrayList<>());
    }

    @Override
    public Mono<Set<Uscc>> save(List<Entry> written) {
        return Mono.fromSupplier(() -> {
            beforeSave.run();
            Set<Uscc> overtaken = new HashSet<>();
            for (Entry entry : written) {
                Uscc uscc = entry.enterprise().uscc();
                Entry before = entries.get(uscc);
                if ((before == null ? 0 : before.version()) == entry.version() - 1) {
                    entries.put(uscc, entry);
                } else {
                    overtaken.add(uscc);
                }
            }
            return overtaken;
        });
    }

    @Override
    public Mono<Void> announce(List<Entry> written) {
        return Mono.fromRunnable(() -> written.forEach(entry -> announced.addAll(entry.pending())));
    }
}
