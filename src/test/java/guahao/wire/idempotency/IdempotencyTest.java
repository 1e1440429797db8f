package guahao.wire.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@ServerTest
class IdempotencyTest {

    private final String name = "n-" + UUID.randomUUID();
    private final String body = "{\"name\":\"" + name + "\"}";
    private final String key = UUID.randomUUID().toString();

    private static Answer write(Http http, String path, String body, String key) {
        return http.post("/api/test-writes" + path, body)
                .header("Idempotency-Key", key)
                .send();
    }

    @Test
    void answersARepeatWithTheFirstAnswer(Http http) {
        Answer first = write(http, "", body, key);
        Answer second = write(http, "", body, key);
        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.at("data.time")).isEqualTo(1);
    }

    @Test
    void actsAgainForAnotherKeyAndWithoutOne(Http http) {
        write(http, "", body, key);
        assertThat(write(http, "", body, UUID.randomUUID().toString()).at("data.time"))
                .isEqualTo(2);
        assertThat(http.post("/api/test-writes", body).send().at("data.time")).isEqualTo(3);
    }

    @Test
    void takesTheKeyFromTheBodyWhereTheDialectSaysSo(Http http) {
        String withToken = "{\"name\":\"" + name + "\",\"clientToken\":\"" + key + "\"}";
        http.post("/api/test-writes", withToken).send();
        assertThat(http.post("/api/test-writes", withToken).send().at("data.time"))
                .isEqualTo(1);
    }

    @Test
    void takesTheKeyFromABodyThatTheWriteItselfDoesNotRead(Http http) {
        String body = "{\"clientToken\":\"" + key + "\"}";
        for (int i = 0; i < 2; i++) {
            Answer answer =
                    http.call("DELETE", "/api/test-writes/" + name).json(body).send();
            assertThat(answer.at("data.time")).isEqualTo(1);
        }
        Answer other = http.call("DELETE", "/api/test-writes/" + name)
                .json("{\"clientToken\":\"" + key + "\",\"more\":1}")
                .send();
        assertThat(other.at("message")).isEqualTo("请求内容与首次提交不一致");
        assertThat(http.delete("/api/test-writes/" + name).send().at("data.time"))
                .isEqualTo(2);
        Answer unusable = http.call("DELETE", "/api/test-writes/" + name)
                .json("{\"clientToken\":\"a b\"}")
                .send();
        assertThat(unusable.status()).isEqualTo(400);
    }

    @Test
    void runsErrandsBeforeTheTransactionAndNotForRepeats(Http http, SampleErrand errand) {
        String body = "{\"name\":\"" + name + "\",\"errand\":\"" + name + "\"}";
        write(http, "", body, key);
        write(http, "", body, key);
        assertThat(errand.runs(name)).containsExactly(name);
    }

    @Test
    void refusesAnotherBodyUnderTheSameKey(Http http) {
        write(http, "", body, key);
        Answer other = write(http, "", "{\"name\":\"other\"}", key);
        assertThat(other.status()).isEqualTo(400);
        assertThat(other.at("message")).isEqualTo("请求内容与首次提交不一致");
    }

    @Test
    void refusesAnotherQueryUnderTheSameKey(Http http) {
        write(http, "?amount=1", body, key);
        assertThat(write(http, "?amount=1", body, key).at("data.time")).isEqualTo(1);
        assertThat(write(http, "?amount=2", body, key).at("message")).isEqualTo("请求内容与首次提交不一致");
        assertThat(write(http, "", body, key).at("message")).isEqualTo("请求内容与首次提交不一致");
    }

    @Test
    void answersAnotherBodyWithTheFirstAnswerWhereBodiesDoNotCount(Http http) {
        write(http, "/any-body", body, key);
        Answer other = write(http, "/any-body", "{\"name\":\"other\"}", key);
        assertThat(other.at("data.name")).isEqualTo(name);
    }

    @Test
    void doesNotUseTheKeyUpWhenItFails(Http http) {
        assertThat(write(http, "/refused", body, key).status()).isEqualTo(400);
        assertThat(write(http, "/refused", body, key).at("message")).isEqualTo("不行");
        assertThat(http.post("/api/test-writes", body).send().at("data.time")).isEqualTo(3);
    }

    @Test
    void refusesUnusableKeys(Http http) {
        assertThat(write(http, "", body, "x".repeat(129)).status()).isEqualTo(400);
        assertThat(write(http, "", body, "with blank").status()).isEqualTo(400);
        assertThat(write(http, "", body, "x".repeat(128)).status()).isEqualTo(201);
    }

    @Test
    void actsOnceHoweverManySendAtOnce(Http http) throws Exception {
        Callable<String> send = () -> write(http, "", body, key).text();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> answers =
                    IntStream.range(0, 60).mapToObj(i -> threads.submit(send)).toList();
            String first = answers.getFirst().get();
            for (Future<String> answer : answers) {
                assertThat(answer.get()).isEqualTo(first).contains("\"time\":1");
            }
        }
    }
}
