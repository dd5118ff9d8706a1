package io.huiqi.local.supervisor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** The ports of one stack on the loopback address; two stacks with different ports run side by side. */
public record Ports(
        int gateway,
        int registry,
        int claims,
        int awards,
        int inspection,
        int notification,
        int issuer,
        int broker,
        int controller,
        int store) {

    static final String CONTROLLER = "controller";

    private static final int COUNT = 10;
    private static final int HIGHEST = 65_535;

    /** The documented ports: 8080 to 8085 for the gateway and the services, 9000, 9092, 9093 and 27017. */
    public static Ports standard() {
        return new Ports(8080, 8081, 8082, 8083, 8084, 8085, 9000, 9092, 9093, 27017);
    }

    /** Ten ports in a row, the gateway first; {@code first} is from 1024 to 65526. */
    public static Ports from(int first) {
        if (first < 1024 || first > HIGHEST - COUNT + 1) {
            throw new IllegalArgumentException("ports start from 1024 to " + (HIGHEST - COUNT + 1) + ", not " + first);
        }
        return new Ports(
                first, first + 1, first + 2, first + 3, first + 4, first + 5, first + 6, first + 7, first + 8,
                first + 9);
    }

    /** Ten ports in a row that nothing listens on now, below the range that the system gives to outgoing connections. */
    public static Ports free() {
        SplittableRandom random = new SplittableRandom();
        return IntStream.generate(() -> 10_000 + COUNT * random.nextInt(2_000))
                .limit(1_000)
                .filter(first -> from(first).taken().isEmpty())
                .mapToObj(Ports::from)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no ten free ports in a row from 10000 to 30000"));
    }

    /** The ports that something else listens on, by the name of the part that wants them. */
    Map<String, Integer> taken() {
        Map<String, Integer> taken = byName();
        taken.values().removeIf(Ports::isFree);
        return taken;
    }

    Map<String, Integer> byName() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put("gateway", gateway);
        ports.put("enterprise-registry", registry);
        ports.put("claims-service", claims);
        ports.put("awards-service", awards);
        ports.put("inspection-service", inspection);
        ports.put("notification-service", notification);
        ports.put("issuer", issuer);
        ports.put("broker", broker);
        ports.put(CONTROLLER, controller);
        ports.put("store", store);
        return ports;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
