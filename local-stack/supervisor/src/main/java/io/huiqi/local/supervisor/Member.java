package io.huiqi.local.supervisor;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * One part of the stack as the supervisor runs it.
 *
 * @param tier parts of the foundation are healthy before the services start, and stop after them
 * @param jar what must have been built
 * @param address where it can be reached, for people and for {@code stack.json}
 */
record Member(
        String name,
        Tier tier,
        Path jar,
        List<String> command,
        Map<String, String> environment,
        int port,
        String address,
        Probe probe) {

    enum Tier {
        FOUNDATION,
        SERVICE
    }
}
