package io.huiqi.local.supervisor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/**
 * What one stack is made of and where it lives.
 *
 * @param home the folder of the repository, where the built jars are
 * @param data the folder of everything the stack keeps; one running stack a folder
 * @param ports where its parts listen
 * @param partitions partitions of a partitioned topic, when it is created
 * @param only names of the parts to run; empty for all
 * @param environment variables that every part gets beside its own
 * @param patience how long the parts may take to become healthy
 */
public record StackSettings(
        Path home,
        Path data,
        Ports ports,
        int partitions,
        Set<String> only,
        Map<String, String> environment,
        Duration patience) {

    private static final int PARTITIONS = 12;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    public StackSettings {
        home = home.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
        only = Set.copyOf(only);
        environment = Map.copyOf(environment);
    }

    /** A complete stack of the jars under {@code home} on the standard ports, with its data under {@code data}. */
    public static StackSettings of(Path home, Path data) {
        return new StackSettings(home, data, Ports.standard(), PARTITIONS, Set.of(), Map.of(), PATIENCE);
    }

    /** The folder of the repository that {@code inside} lies in. */
    public static Path homeOf(Path inside) {
        for (Path folder = inside.toAbsolutePath().normalize(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("local-stack/supervisor/pom.xml"))) {
                return folder;
            }
        }
        throw new IllegalArgumentException(inside + " lies in no folder of Huiqi's source");
    }

    public StackSettings withData(Path other) {
        return new StackSettings(home, other, ports, partitions, only, environment, patience);
    }

    public StackSettings withPorts(Ports other) {
        return new StackSettings(home, data, other, partitions, only, environment, patience);
    }

    public StackSettings withPartitions(int other) {
        return new StackSettings(home, data, ports, other, only, environment, patience);
    }

    public StackSettings withOnly(Set<String> names) {
        return new StackSettings(home, data, ports, partitions, names, environment, patience);
    }

    public StackSettings withEnvironment(Map<String, String> variables) {
        return new StackSettings(home, data, ports, partitions, only, variables, patience);
    }
}
