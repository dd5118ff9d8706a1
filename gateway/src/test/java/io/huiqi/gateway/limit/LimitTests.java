package io.huiqi.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.gateway.GatewayTest;
import io.huiqi.gateway.stub.Stubs;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LimitTests extends GatewayTest {

    private static final byte[] TOO_LARGE = new byte[1024 * 1024 + 1];

    @Test
    void saysHowMuchOfTheAllowanceIsLeft() {
        HttpResponse<String> answer = get("/api/v1/claims");

        assertThat(header(answer, "RateLimit-Policy")).isEqualTo("\"requests\";q=4000;w=2");
        assertThat(header(answer, "RateLimit")).matches("\"requests\";r=\\d+;t=\\d+");
    }

    @Test
    void answers429WhenTheAllowanceOfAClientIsUsedUp() {
        HttpResponse<String> refused = Stream.generate(this::asSlow)
                .limit(100)
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow();

        assertThat(header(refused, "Retry-After")).isEqualTo("1");
        assertThat(header(refused, "RateLimit")).startsWith("\"requests\";r=0;");
        assertThat(json(refused).path("code").asString()).isEqualTo("rate-limited");
        assertThat(get("/api/v1/awards").statusCode()).as("another client").isEqualTo(200);
    }

    @Test
    void refusesABodyThatSaysItIsTooLarge() {
        HttpResponse<String> answer =
                send(request("integration", "/api/v1/claims").POST(BodyPublishers.ofByteArray(TOO_LARGE)));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(json(answer).path("code").asString()).isEqualTo("body-too-large");
        assertThat(json(answer).path("detail").asString()).contains("1048576");
    }

    @Test
    void aClientThatWritesAllBeforeItReadsHearsTheRefusalToo() throws IOException {
        byte[] body = new byte[10 * 1024 * 1024];
        try (Socket socket = new Socket("127.0.0.1", gateway().getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(String.join(
                            "\r\n",
                            "POST /api/v1/claims HTTP/1.1",
                            "Host: gateway",
                            "Authorization: Bearer " + Stubs.ISSUER.token("integration"),
                            "Content-Type: application/json",
                            "Content-Length: " + body.length,
                            "",
                            "")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(body);
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));

            assertThat(answer.readLine()).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void refusesABodyThatTurnsOutTooLarge() {
        HttpResponse<String> answer = send(request("integration", "/api/v1/claims")
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(TOO_LARGE))));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(json(answer).path("code").asString()).isEqualTo("body-too-large");
    }

    @Test
    void passesABodyOfExactlyTheLimitOn() {
        byte[] largest = new byte[1024 * 1024];

        HttpResponse<String> answer =
                send(request("integration", "/api/v1/policies").POST(BodyPublishers.ofByteArray(largest)));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Stubs.AWARDS.last().body()).hasSize(largest.length);
    }

    @Test
    void letsAnImportBeLarger() {
        HttpResponse<String> answer =
                send(request("integration", "/api/v1/enterprises/import").POST(BodyPublishers.ofByteArray(TOO_LARGE)));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Stubs.REGISTRY.last().body()).hasSize(TOO_LARGE.length);
    }

    private HttpResponse<String> asSlow() {
        return send(request("slow", "/api/v1/awards"));
    }
}
