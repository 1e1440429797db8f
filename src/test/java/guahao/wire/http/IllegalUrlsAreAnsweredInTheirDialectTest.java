package guahao.wire.http;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.kit.Http;
import guahao.kit.ServerTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Targets that no client library sends: written to the socket as they are. */
@ServerTest
class IllegalUrlsAreAnsweredInTheirDialectTest {

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "/common/%zz -> 200 OK -> {\"code\":98,",
                "/common/% -> 200 OK -> {\"code\":98,",
                "/v1/functions/{x} -> 200 OK -> {\"ok\":false,",
                "/api/projects/a|b -> 404 Not Found -> {\"ok\":false,\"code\":\"ERR_NOT_FOUND\"",
                "/api/orders/a\\b -> 404 Not Found -> {\"success\":false,",
                "/api/no-such-thing?search=%&x=^ -> 404 Not Found -> {\"code\":404,",
                "/no-such-page/%e4%zz -> 404 Not Found -> {\"status\":404,",
            })
    void answersThem(String target, String status, String body, Http http) throws IOException {
        assertThat(sent(target, http)).startsWith("HTTP/1.1 " + status).contains(body);
    }

    @Test
    void letsThePageThatSentOneReadTheAnswer(Http http) throws IOException {
        assertThat(sent("/common/%zz", http)).contains("Access-Control-Allow-Origin: https://admin.example");
    }

    @Test
    void takesAnUnencodedPercentSignForItself() {
        assertThat(MendedUri.of("/a?b=100%&c=%41%4")).isEqualTo("/a?b=100%25&c=%41%254");
    }

    @Test
    void takesRawBytesForThemselves() {
        assertThat(MendedUri.of("/\u00e5\u008c\u00bb\u0000")).isEqualTo("/%E5%8C%BB%00");
    }

    private static String sent(String target, Http http) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), http.port())) {
            socket.setSoTimeout(10_000);
            String request = "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nOrigin: https://admin.example\r\n"
                    + "Connection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
