package io.huiqi.local.supervisor;

import io.huiqi.local.supervisor.Member.Tier;
import java.io.File;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parts of a stack: which program, which memory, which environment. */
final class Blueprint {

    private static final String HOST = "127.0.0.1";
    private static final String VERSION = "1.0.0-SNAPSHOT";

    private final StackSettings settings;
    private final Ports ports;
    private final HttpClient http;

    Blueprint(StackSettings settings, HttpClient http) {
        this.settings = settings;
        this.ports = settings.ports();
        this.http = http;
    }

    /** All parts that the settings ask for, the foundation first. */
    List<Member> members() {
        List<Member> members = new ArrayList<>(List.of(broker(), store(), issuer()));
        members.add(service("enterprise-registry", ports.registry(), 256, database("registry")));
        members.add(service("claims-service", ports.claims(), 384, database("claims")));
        members.add(service("awards-service", ports.awards(), 384, database("awards")));
        members.add(service("inspection-service", ports.inspection(), 192, inspection()));
        members.add(service("notification-service", ports.notification(), 320, database("notification")));
        members.add(service("gateway", ports.gateway(), 320, routes()));
        members.removeIf(
                member -> !settings.only().isEmpty() && !settings.only().contains(member.name()));
        return List.copyOf(members);
    }

    private Member broker() {
        Path data = settings.data().resolve("broker");
        List<String> arguments = List.of(
                "--data",
                data.toString(),
                "--bind-address",
                HOST,
                "--port",
                String.valueOf(ports.broker()),
                "--controller-port",
                String.valueOf(ports.controller()),
                "--partitions",
                String.valueOf(settings.partitions()));
        return library(
                "broker",
                "io.huiqi.local.broker.LocalBrokerMain",
                512,
                arguments,
                ports.broker(),
                new Probe.Mark(data.resolve("ready")));
    }

    private Member store() {
        List<String> arguments =
                List.of("--data=" + settings.data().resolve("store"), "--bind=" + HOST, "--port=" + ports.store());
        return library(
                "store",
                "io.huiqi.local.store.LocalStoreMain",
                384,
                arguments,
                ports.store(),
                new Probe.Tcp(ports.store()));
    }

    /** A part of the local stack that is a plain program with its libraries beside it. */
    private Member library(
            String name, String mainClass, int megabytes, List<String> arguments, int port, Probe probe) {
        Path target = settings.home().resolve("local-stack").resolve(name).resolve("target");
        Path jar = target.resolve("local-" + name + "-" + VERSION + ".jar");
        List<String> command = java(megabytes);
        command.addAll(List.of("-cp", jar + File.pathSeparator + target.resolve("lib") + "/*", mainClass));
        command.addAll(arguments);
        Program program = new Program.Plain(jar, command);
        return new Member(name, Tier.FOUNDATION, program, settings.environment(), port, HOST + ":" + port, probe);
    }

    private Member issuer() {
        Path jar = settings.home().resolve("local-stack/issuer/target/local-issuer-" + VERSION + ".jar");
        Map<String, String> environment = environment(ports.issuer());
        environment.put("CONSOLE_URI", "http://localhost:" + ports.gateway());
        environment.put("DATA_DIR", settings.data().resolve("issuer").toString());
        return boot("issuer", jar, 192, ports.issuer(), environment);
    }

    private Member service(String name, int port, int megabytes, Map<String, String> own) {
        Path jar = settings.home().resolve(name).resolve("target").resolve(name + "-" + VERSION + ".jar");
        Map<String, String> environment = environment(port);
        environment.putAll(own);
        return boot(name, jar, megabytes, port, environment);
    }

    private Member boot(String name, Path jar, int megabytes, int port, Map<String, String> environment) {
        Program program = new BootProgram(jar, java(megabytes));
        String address = "http://localhost:" + port;
        URI health = URI.create("http://" + HOST + ":" + port + "/actuator/health/readiness");
        return new Member(name, Tier.SERVICE, program, environment, port, address, new Probe.Http(http, health));
    }

    private Map<String, String> environment(int port) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("PORT", String.valueOf(port));
        environment.put("BIND_ADDRESS", HOST);
        environment.put("KAFKA_BOOTSTRAP_SERVERS", HOST + ":" + ports.broker());
        environment.put("ISSUER_URI", "http://localhost:" + ports.issuer());
        environment.put("JWK_SET_URI", "http://" + HOST + ":" + ports.issuer() + "/oauth2/jwks");
        environment.put("TOPIC_PARTITIONS", String.valueOf(settings.partitions()));
        environment.putAll(settings.environment());
        return environment;
    }

    private Map<String, String> database(String name) {
        return Map.of("MONGODB_URI", "mongodb://" + HOST + ":" + ports.store() + "/" + name);
    }

    private Map<String, String> inspection() {
        Map<String, String> own = new LinkedHashMap<>(database("inspection"));
        own.put("PASS_PAGE", "http://localhost:" + ports.gateway() + "/inspections.html#pass=");
        return own;
    }

    private Map<String, String> routes() {
        return Map.of(
                "ISSUER_URLS", "http://" + HOST + ":" + ports.issuer(),
                "TOKEN_URI", "http://" + HOST + ":" + ports.issuer() + "/oauth2/token",
                "REGISTRY_URLS", "http://" + HOST + ":" + ports.registry(),
                "CLAIMS_URLS", "http://" + HOST + ":" + ports.claims(),
                "AWARDS_URLS", "http://" + HOST + ":" + ports.awards(),
                "INSPECTION_URLS", "http://" + HOST + ":" + ports.inspection(),
                "NOTIFICATION_URLS", "http://" + HOST + ":" + ports.notification());
    }

    /** One collector thread each: nine virtual machines share a few cores. */
    private static List<String> java(int megabytes) {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms64m",
                "-Xmx" + megabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8"));
    }
}
