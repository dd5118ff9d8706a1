package io.huiqi.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.kit.testing.ServiceTest;
import io.huiqi.kit.testing.TestIssuer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A connection that is kept goes on being read, whatever was refused on it: Reactor Netty before 1.3.8 forgot to. */
@ServiceTest
class KeptConnectionTests {

    private static final String NOTE = "{\"text\":\"a\",\"stars\":1}";
    private static final Pattern STATUS = Pattern.compile("HTTP/1.1 (\\d{3}) ");

    @LocalServerPort
    private int port;

    @Test
    void aRequestAfterOneThatWasRefusedWhileAnotherWasUnderWayIsAnswered() throws IOException {
        try (Socket connection = new Socket(InetAddress.getLoopbackAddress(), port)) {
            connection.setSoTimeout(60_000);
            send(connection, post("Authorization: Bearer " + token() + "\r\n") + post(""));
            assertThat(statuses(connection, 2)).isEqualTo("201 401");

            send(connection, post(""));

            assertThat(statuses(connection, 1)).isEqualTo("401");
        }
    }

    private static String post(String header) {
        return "POST /notes HTTP/1.1\r\nHost: localhost\r\n" + header
                + "Content-Type: application/json\r\nContent-Length: " + NOTE.length() + "\r\n\r\n" + NOTE;
    }

    private static String token() {
        return TestIssuer.token("tester", "notes:write");
    }

    private static void send(Socket connection, String requests) throws IOException {
        connection.getOutputStream().write(requests.getBytes(StandardCharsets.US_ASCII));
    }

    /** Reads until so many answers have begun; fails when the server stays silent. */
    private static String statuses(Socket connection, int answers) throws IOException {
        InputStream in = connection.getInputStream();
        StringBuilder heard = new StringBuilder();
        byte[] piece = new byte[8192];
        while (STATUS.matcher(heard).results().count() < answers) {
            int read = in.read(piece);
            assertThat(read).as("after %s", heard).isPositive();
            heard.append(new String(piece, 0, read, StandardCharsets.ISO_8859_1));
        }
        return String.join(
                " ",
                STATUS.matcher(heard).results().map(found -> found.group(1)).toList());
    }
}
