package io.huiqi.gateway.route;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The instances of one service: taken in turn, passing over those that lately refused a connection. */
final class Instances {

    private final Clock clock;
    private final Duration setAside;
    private final AtomicInteger turn = new AtomicInteger();
    private volatile List<Instance> all;

    Instances(Collection<URI> addresses, Clock clock, Duration setAside) {
        this.clock = clock;
        this.setAside = setAside;
        this.all = addresses.stream().map(Instance::new).toList();
    }

    /** The instance whose turn it is; when all are set aside, the one that waits least. */
    Instance first() {
        Instance next = next(Set.of());
        return next == null ? all.get(0) : next;
    }

    /** The next instance not tried yet; when all those are set aside, the one that waits least; null when all were tried. */
    @Nullable
    Instance next(Set<Instance> tried) {
        List<Instance> instances = all;
        Instant now = clock.instant();
        int start = Math.floorMod(turn.getAndIncrement(), instances.size());
        Instance waitsLeast = null;
        for (int i = 0; i < instances.size(); i++) {
            Instance candidate = instances.get((start + i) % instances.size());
            if (tried.contains(candidate)) {
                continue;
            }
            if (!candidate.isAside(now)) {
                return candidate;
            }
            if (waitsLeast == null || candidate.asideUntil().isBefore(waitsLeast.asideUntil())) {
                waitsLeast = candidate;
            }
        }
        return waitsLeast;
    }

    void refused(Instance instance) {
        instance.setAside(clock.instant(), setAside);
    }

    /** How many instances are known. */
    int size() {
        return all.size();
    }

    /** How many instances take their turn now. */
    long inTurn() {
        Instant now = clock.instant();
        return all.stream().filter(instance -> !instance.isAside(now)).count();
    }

    /** Any base address, for requests the gateway itself makes now and then. */
    List<URI> addresses() {
        return all.stream().map(Instance::address).toList();
    }

    /** Takes over a new list of addresses; an instance that stays keeps what is known about it. */
    void become(List<URI> addresses) {
        List<Instance> before = all;
        if (!addresses.isEmpty() && !addresses.equals(addresses())) {
            all = addresses.stream().map(address -> kept(before, address)).toList();
        }
    }

    private static Instance kept(List<Instance> before, URI address) {
        return before.stream()
                .filter(instance -> instance.address().equals(address))
                .findFirst()
                .orElseGet(() -> new Instance(address));
    }
}
