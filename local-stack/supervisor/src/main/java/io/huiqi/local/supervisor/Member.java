package io.huiqi.local.supervisor;

import java.util.Map;

/**
 * One part of the stack as the supervisor runs it.
 *
 * @param tier parts of the foundation (broker, store) are healthy before the rest starts, and stop after it
 * @param address where it can be reached, for people and for {@code stack.json}
 */
record Member(
        String name,
        Tier tier,
        Program program,
        Map<String, String> environment,
        int port,
        String address,
        Probe probe) {

    enum Tier {
        FOUNDATION,
        SERVICE
    }
}
