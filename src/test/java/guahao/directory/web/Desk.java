package guahao.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.identity.People;
import guahao.kit.Answer;
import guahao.kit.Http;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** An administrator's desk: makes rows for tests, each its own. */
final class Desk {

    private final Http http;
    private final String token;

    Desk(Http http, People people) {
        this.http = http;
        this.token = people.admin().token();
    }

    String token() {
        return token;
    }

    Answer get(String path) {
        return http.get(path).token(token).send();
    }

    Answer post(String path, String json) {
        return http.post(path, json).token(token).send();
    }

    Answer put(String path, String json) {
        return http.put(path, json).token(token).send();
    }

    Answer put(String path) {
        return http.call("PUT", path).token(token).send();
    }

    Answer delete(String path) {
        return http.delete(path).token(token).send();
    }

    long major() {
        return made(post("/admin/major-departments", "{\"name\":\"" + People.name() + "\"}"), "major_dept_id");
    }

    long minor() {
        return minor("");
    }

    /** @param more further keys, each with a comma in front */
    long minor(String more) {
        return made(
                post(
                        "/admin/minor-departments",
                        "{\"major_dept_id\":" + major() + ",\"name\":\"" + People.name() + "\"" + more + "}"),
                "minor_dept_id");
    }

    long clinic(long minor, String more) {
        return made(
                post("/admin/clinics", "{\"minor_dept_id\":" + minor + ",\"name\":\"门诊\"" + more + "}"), "clinic_id");
    }

    long doctor(long minor) {
        return doctor(minor, "");
    }

    long doctor(long minor, String more) {
        return made(post("/admin/doctors", "{\"dept_id\":" + minor + ",\"name\":\"李明\"" + more + "}"), "doctor_id");
    }

    private static long made(Answer answer, String key) {
        assertThat(answer.at("code")).as(answer.toString()).isEqualTo(0);
        return answer.number("message." + key);
    }

    /** The answers to the same call made so many times at once. */
    static List<Answer> atOnce(int times, Callable<Answer> call) {
        return atOnce(IntStream.range(0, times).mapToObj(i -> call).toList());
    }

    static List<Answer> atOnce(List<Callable<Answer>> calls) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(calls).stream().map(Desk::result).toList();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Answer result(Future<Answer> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    static boolean succeeded(Answer answer) {
        return answer.number("code") == 0;
    }

    static double amount(Answer answer, String path) {
        return answer.node(path).getDoubleValue();
    }

    static void refused(Answer answer, int code, String message) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.at("code")).as(answer.toString()).isEqualTo(code);
        assertThat(answer.at("msg")).isEqualTo(message);
        assertThat(answer.at("message.msg")).isEqualTo(message);
        assertThat(answer.at("message.error")).isEqualTo(code == 106 ? "资源操作失败" : code == 102 ? "认证时出现异常" : "业务规则校验失败");
    }
}
