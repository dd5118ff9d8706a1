package io.huiqi.local.supervisor;

import io.huiqi.local.supervisor.Member.Tier;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A stack of fake parts: {@code store} and {@code issuer} are the foundation, everything else is a service. */
final class FakeStack implements AutoCloseable {

    final StackSettings settings;
    final List<String> said = new CopyOnWriteArrayList<>();
    private final LocalStack stack;

    FakeStack(StackSettings settings, String... names) {
        this.settings = settings;
        DataFolder data = DataFolder.hold(settings.data()).orElseThrow();
        this.stack = LocalStack.prepare(settings, data, members(names), said::add);
    }

    LocalStack open() {
        stack.open();
        return stack;
    }

    Path journal() {
        return settings.data().resolve("journal");
    }

    @Override
    public void close() {
        stack.close();
    }

    private List<Member> members(String... names) {
        List<Member> members = new ArrayList<>();
        Arrays.stream(names).forEach(name -> members.add(member(name)));
        return members;
    }

    private Member member(String name) {
        Tier tier = List.of("store", "issuer").contains(name) ? Tier.FOUNDATION : Tier.SERVICE;
        int port = settings.ports().byName().getOrDefault(name, settings.ports().gateway());
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx32m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                "target/test-classes",
                FakePart.class.getName(),
                name,
                String.valueOf(port),
                journal().toString());
        String address = "http://localhost:" + port;
        Probe probe = new Probe.Http(HttpClient.newHttpClient(), URI.create(address));
        return new Member(name, tier, new Program.Plain(Path.of("pom.xml"), command), Map.of(), port, address, probe);
    }
}
