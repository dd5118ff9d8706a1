package io.huiqi.local.supervisor;

import java.nio.file.Files;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What must be true before anything is started; each refusal says what to do about it. */
final class Preflight {

    private final Ports ports;
    private final Collection<ManagedProcess> parts;
    private final Consumer<String> say;

    Preflight(Ports ports, Collection<ManagedProcess> parts, Consumer<String> say) {
        this.ports = ports;
        this.parts = parts;
        this.say = say;
    }

    /** A supervisor that was killed could not stop its parts: they would hold the ports and write to the same data. */
    void stopLeftOvers(StackFile file) {
        file.read()
                .ifPresent(left -> left.processes()
                        .forEach(part -> part.stillRunning().ifPresent(handle -> {
                            say.accept("stopping " + part.name() + " (process " + part.pid()
                                    + "), left over by a supervisor that was killed");
                            handle.destroyForcibly();
                            handle.onExit().join();
                        })));
    }

    void requireJars() {
        for (ManagedProcess part : parts) {
            if (Files.notExists(part.member().program().jar())) {
                throw new StackFailure(part.member().name() + " is not built: "
                        + part.member().program().jar() + " is missing; run ./start, or ./mvnw -DskipTests package");
            }
        }
    }

    void requirePorts() {
        Map<String, Integer> taken = ports.taken();
        taken.keySet().removeIf(name -> !isWanted(name.equals(Ports.CONTROLLER) ? "broker" : name));
        if (!taken.isEmpty()) {
            String list = taken.entrySet().stream()
                    .map(port -> "port " + port.getValue() + ", wanted for " + port.getKey() + ", is taken\n")
                    .collect(Collectors.joining());
            throw new StackFailure(list + "stop what listens there, or choose ten other ports: --ports-from N");
        }
    }

    private boolean isWanted(String name) {
        return parts.stream().anyMatch(part -> part.member().name().equals(name));
    }
}
