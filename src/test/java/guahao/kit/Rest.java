package guahao.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;

/** A resource of the native REST, asked with one caller's token or none. */
public record Rest(Http http, String path, @Nullable String token) {

    public Rest as(@Nullable String other) {
        return new Rest(http, path, other);
    }

    public Answer list(String query) {
        return http.get(path + query).token(token).send();
    }

    public Answer get(long id) {
        return http.get(path + "/" + id).token(token).send();
    }

    public Answer post(String json) {
        return http.post(path, json).token(token).send();
    }

    public Answer put(long id, String json) {
        return http.put(path + "/" + id, json).token(token).send();
    }

    public Answer patch(long id, String json) {
        return http.call("PATCH", path + "/" + id).json(json).token(token).send();
    }

    public Answer patchIf(String match, long id, String json) {
        return http.call("PATCH", path + "/" + id)
                .json(json)
                .token(token)
                .header("If-Match", match)
                .send();
    }

    public Answer delete(long id) {
        return http.delete(path + "/" + id).token(token).send();
    }

    /** One that has been made. */
    public Answer made(String json) {
        Answer answer = post(json);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        assertThat(answer.at("code")).isEqualTo(200);
        return answer;
    }

    public static Answer ok(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.at("code")).as(answer.toString()).isEqualTo(200);
        return answer;
    }

    public static void refused(Answer answer, int code) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(code);
        assertThat(answer.at("code")).isEqualTo(code);
        assertThat(answer.has("data")).isTrue();
        assertThat(answer.at("data")).isNull();
    }

    public static void refused(Answer answer, int code, String message) {
        refused(answer, code);
        assertThat(answer.at("message")).isEqualTo(message);
    }

    /** Refused for that field. */
    public static void refusedFor(String field, Answer answer) {
        refused(answer, 400);
        assertThat((String) answer.at("message")).startsWith("无效的参数: '" + field + "' ");
    }

    /** What GET gave, as it would be sent back. */
    public static String data(Answer answer) {
        String text = answer.text();
        return text.substring(text.indexOf("\"data\":") + 7, text.length() - 1);
    }
}
