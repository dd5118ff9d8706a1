package io.huiqi.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Long work that was ordered: followed until it is done, and its result read. */
final class Jobs {

    private static final String CLIENT = "policy-admin";

    private final Api api;

    Jobs(Api api) {
        this.api = api;
    }

    /** The job as soon as it is done. */
    Answer awaitDone(Answer ordered) {
        assertThat(ordered.status()).as("%s", ordered).isEqualTo(202);
        String job = ordered.headers().firstValue("Location").orElseThrow();
        return new Desk(api).awaitAnswer(CLIENT, job, answer -> {
            assertThat(answer.text("/status")).as("%s", answer).isIn("queued", "running", "done");
            long done = answer.body().at("/progress/done").asLong();
            assertThat(done)
                    .isLessThanOrEqualTo(answer.body().at("/progress/total").asLong());
            return answer.text("/status").equals("done");
        });
    }

    /** The result, line by line. */
    List<JsonNode> lines(Answer done) throws IOException, InterruptedException {
        return objects(result(done, "application/x-ndjson"));
    }

    /** The result's lines about real claims. */
    List<JsonNode> claims(Answer done) throws IOException, InterruptedException {
        return objects(read(done.text("/links/claims"), "application/x-ndjson"));
    }

    private static List<JsonNode> objects(String lines) {
        return lines.lines().map(Api.JSON::readTree).toList();
    }

    /** The result as a media type. */
    String result(Answer done, String type) throws IOException, InterruptedException {
        return read(done.text("/links/result"), type);
    }

    private String read(String path, String type) throws IOException, InterruptedException {
        return api.http()
                .send(api.request(CLIENT, path).header("Accept", type).GET().build(), BodyHandlers.ofString())
                .body();
    }
}
