package io.huiqi.gateway.console;

import io.huiqi.gateway.stub.StubService.Seen;
import io.huiqi.gateway.stub.Stubs;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers for inspection-service by method and path, and remembers what it was asked. */
final class InspectionStub {

    static final String ENTERPRISE = "91410802MA45ABC18C";

    private static final String EMPTY = "{\"items\":[],\"next\":null}";

    private final Map<String, Answer> answers = new ConcurrentHashMap<>();

    private record Answer(int status, String json) {}

    InspectionStub() {
        Stubs.INSPECTION.answer(this::answer);
    }

    /** From now on answers like this; {@code what} is a method and a path, with its query if that matters. */
    InspectionStub on(String what, int status, String json) {
        answers.put(what, new Answer(status, json));
        return this;
    }

    /** The last request of this method and path. */
    static Seen last(String what) {
        return Stubs.INSPECTION.seen().stream()
                .filter(seen -> (seen.method() + " " + seen.uri()).equals(what))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError("nobody asked " + what));
    }

    static JsonNode body(String what) {
        return JsonMapper.shared().readTree(last(what).body());
    }

    /** A month whose first fifteen days are quiet, the first of them the green channel day. */
    static String month(String month, int days) {
        return IntStream.rangeClosed(1, days)
                .mapToObj(day ->
                        "{\"date\":\"%s-%02d\",\"zone\":\"%s\",\"greenChannel\":%b,\"policy\":\"jiaozuo-2020-17\"}"
                                .formatted(month, day, day <= 15 ? "quiet" : "ordinary", day == 1))
                .collect(Collectors.joining(
                        ",", "{\"month\":\"" + month + "\",\"timeZone\":\"Asia/Shanghai\",\"days\":[", "]}"));
    }

    /** A decision that denies the quiet days of a visit and offers the rest. */
    static String denied() {
        return """
                {"outcome":"deny","reason":"QUIET","clause":"20-1","text":"-","policy":"jiaozuo-2020-17",
                "blockingDays":["2020-09-14","2020-09-15"],
                "alternative":{"start":"2020-09-16T00:00:00+08:00","end":"2020-09-18T17:00:00+08:00"},
                "days":[{"date":"2020-09-14","zone":"quiet","greenChannel":false,"outcome":"deny","reason":"QUIET",
                "clause":"20-1"},{"date":"2020-09-16","zone":"ordinary","greenChannel":false,"outcome":"deny",
                "reason":"NO_LEADER","clause":"20-3"}]}""";
    }

    static String allowed() {
        return """
                {"outcome":"allow","reason":"APPROVED","clause":"20-3","text":"-","policy":"jiaozuo-2020-17",
                "blockingDays":[],"days":[]}""";
    }

    /** An inspection far in the future; {@code consents} are the members of its list. */
    static String inspection(String id, String status, String level, String consents) {
        return """
                {"id":"%s","status":"%s","enterprise":"%s","start":"2199-01-16T09:00:00+08:00",
                "end":"2199-01-16T17:00:00+08:00","kind":"inspection","deployer":"city-department",
                "category":"environment","department":{"name":"市生态环境局","level":"%s"},"officers":[],
                "consents":[%s],"decision":%s,"timeline":[]}""".formatted(id, status, ENTERPRISE, level, consents, denied());
    }

    static String page(String... inspections) {
        return "{\"items\":[" + String.join(",", inspections) + "],\"next\":null}";
    }

    static String standing(String standing, boolean now) {
        return """
                {"valid":%b,"entitlesNow":%b,"standing":"%s","enterprise":"%s","kind":"inspection",
                "start":"2020-09-16T09:00:00+08:00","end":"2020-09-16T17:00:00+08:00",
                "department":{"name":"市生态环境局","level":"county"},"officers":["张三","李四"]}""".formatted(now, now, standing, ENTERPRISE);
    }

    private Publisher<Void> answer(HttpServerRequest request, HttpServerResponse response) {
        String whole = request.method().name() + " " + request.uri();
        Answer answer = answers.getOrDefault(whole, answers.get(whole.replaceAll("\\?.*", "")));
        if (answer == null) {
            answer = whole.contains("status=") || whole.contains("mine=true")
                    ? new Answer(200, EMPTY)
                    : new Answer(404, "{\"code\":\"not-found\"}");
        }
        return response.status(answer.status)
                .header("Content-Type", "application/json")
                .sendString(Mono.just(answer.json));
    }
}
