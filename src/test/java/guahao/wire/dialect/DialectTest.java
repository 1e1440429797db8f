package guahao.wire.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The error tables of the contracts, row by row. */
@ServerTest
class DialectTest {

    private static final String HOSPITAL = "/common/test-samples";
    private static final String FUNCTIONS = "/v1/functions/test-samples";
    private static final String GALLERY = "/api/projects/test-samples";
    private static final String SUPPLY = "/api/orders/test-samples";
    private static final String REST = "/api/test-samples";

    static Stream<String> all() {
        return Stream.of(HOSPITAL, FUNCTIONS, GALLERY, SUPPLY, REST);
    }

    @Test
    void wrapsSuccessWithEveryKeyThere(Http http) {
        assertThat(http.get(HOSPITAL + "/3").send().text())
                .isEqualTo("{\"code\":0,\"message\":{\"id\":3,\"name\":null,\"tags\":[]}}");
        assertThat(http.get(FUNCTIONS + "/3").send().text())
                .isEqualTo("{\"ok\":true,\"data\":{\"id\":3,\"name\":null,\"tags\":[]}}");
        assertThat(http.get(GALLERY + "/3").send().text())
                .isEqualTo("{\"ok\":true,\"data\":{\"id\":3,\"name\":null,\"tags\":[]}}");
        assertThat(http.get(REST + "/3").send().text())
                .isEqualTo("{\"code\":200,\"message\":\"获取成功\",\"data\":{\"id\":3,\"name\":null,\"tags\":[]}}");
        Answer supply = http.get(SUPPLY + "/3").send();
        assertThat(supply.at("success")).isEqualTo(true);
        assertThat(supply.at("message")).isEqualTo("查询成功");
        assertThat(supply.number("timestamp")).isPositive();
        assertThat(supply.at("data.id")).isEqualTo(3);
    }

    @Test
    void wrapsNothingAsNull(Http http) {
        assertThat(http.get(HOSPITAL + "/nothing").send().text()).isEqualTo("{\"code\":0,\"message\":null}");
        assertThat(http.get(FUNCTIONS + "/nothing").send().text()).isEqualTo("{\"ok\":true,\"data\":null}");
        assertThat(http.get(REST + "/nothing").send().text())
                .isEqualTo("{\"code\":200,\"message\":\"获取成功\",\"data\":null}");
    }

    @Test
    void tellsCreationByStatusWhereTheDialectDoes(Http http) {
        Answer rest = http.post(REST, "{\"id\":1,\"name\":\"a\"}").send();
        assertThat(rest.status()).isEqualTo(201);
        assertThat(rest.at("code")).isEqualTo(200);
        assertThat(rest.at("message")).isEqualTo("创建成功");
    }

    @ParameterizedTest
    @CsvSource({
        "invalid, 99, 业务规则校验失败",
        "login-refused, 101, 认证时出现异常",
        "banned, 101, 认证时出现异常",
        "forbidden, 102, 认证时出现异常",
        "not-found, 106, 资源操作失败",
        "conflict, 99, 业务规则校验失败",
        "stale, 99, 业务规则校验失败",
        "too-large, 99, 业务规则校验失败",
        "unsupported, 99, 业务规则校验失败",
        "rate-limited, 99, 业务规则校验失败",
        "unavailable, 99, 业务规则校验失败",
        "not-configured, 99, 业务规则校验失败",
    })
    void hospitalAnswers200WithACode(String kind, int code, String error, Http http) {
        Answer answer = http.get(HOSPITAL + "/fails/" + kind).send();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("code")).isEqualTo(code);
        assertThat(answer.at("message.error")).isEqualTo(error);
        assertThat(answer.at("msg")).isEqualTo(answer.at("message.msg")).isNotEqualTo("");
        assertThat(answer.has("data")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "invalid, E_VALIDATE",
        "login-refused, E_AUTH",
        "banned, E_AUTH",
        "forbidden, E_PERM",
        "not-found, E_NOT_FOUND",
        "conflict, E_CONFLICT",
        "stale, E_CONFLICT",
        "too-large, E_VALIDATE",
        "unsupported, E_VALIDATE",
        "rate-limited, E_RATE_LIMIT",
        "unavailable, E_DEPENDENCY",
        "not-configured, E_DEPENDENCY",
    })
    void functionsAnswer200WithAnErrorCode(String kind, String code, Http http) {
        Answer answer = http.get(FUNCTIONS + "/fails/" + kind).send();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("ok")).isEqualTo(false);
        assertThat(answer.at("error.code")).isEqualTo(code);
        assertThat(answer.at("error.msg")).isNotEqualTo("");
        assertThat(answer.has("data")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "invalid, 400, ERR_INVALID_PARAM",
        "login-refused, 401, ERR_INVALID_CREDENTIALS",
        "banned, 403, ERR_FORBIDDEN",
        "forbidden, 403, ERR_FORBIDDEN",
        "not-found, 404, ERR_NOT_FOUND",
        "conflict, 409, ERR_CONFLICT",
        "stale, 409, ERR_CONFLICT",
        "too-large, 413, ERR_FILE_TOO_LARGE",
        "unsupported, 415, ERR_UNSUPPORTED_TYPE",
        "rate-limited, 429, ERR_RATE_LIMITED",
        "unavailable, 500, ERR_INTERNAL",
        "wechat-away, 502, ERR_UPSTREAM",
        "not-configured, 503, ERR_NOT_CONFIGURED",
    })
    void galleryAnswersWithStatusAndCode(String kind, int status, String code, Http http) {
        Answer answer = http.get(GALLERY + "/fails/" + kind).send();
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.at("ok")).isEqualTo(false);
        assertThat(answer.at("code")).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "invalid, 200",
        "forbidden, 200",
        "not-found, 200",
        "conflict, 200",
        "too-large, 400",
        "unsupported, 400",
        "rate-limited, 429",
        "unavailable, 500",
        "not-configured, 500",
    })
    void supplyAnswersBusinessFailuresWith200(String kind, int status, Http http) {
        Answer answer = http.get(SUPPLY + "/fails/" + kind).send();
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.at("success")).isEqualTo(false);
        assertThat(answer.has("data")).isFalse();
        assertThat(answer.has("timestamp")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "invalid, 400, 无效的参数: 'name' 不能为空",
        "login-refused, 401, 用户不存在或密码错误",
        "forbidden, 403, 没有权限",
        "not-found, 404, 样本ID为 '7' 的资源未找到",
        "conflict, 400, 样本已存在",
        "stale, 412, 资源已被修改，请刷新后重试",
        "too-large, 413, 请求内容过大",
        "unsupported, 415, 不支持的内容类型",
        "rate-limited, 429, 请求过于频繁，请稍后再试",
        "unavailable, 500, 服务暂不可用",
        "not-configured, 500, 服务未配置",
    })
    void restAnswersWithStatusAndCodeAlike(String kind, int status, String message, Http http) {
        Answer answer = http.get(REST + "/fails/" + kind).send();
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().getValue()).isEqualTo(answerOf(status, message));
    }

    private static Map<String, Object> answerOf(int code, String message) {
        Map<String, Object> body = new java.util.LinkedHashMap<>();
        body.put("code", code);
        body.put("message", message);
        body.put("data", null);
        return body;
    }

    @Test
    void namesTheWrongFieldWhereTheDialectDoes(Http http) {
        assertThat(http.get(FUNCTIONS + "/fails/invalid").send().at("error.details.0.path"))
                .isEqualTo("name");
        assertThat(http.get(GALLERY + "/fails/invalid").send().at("details.name"))
                .isEqualTo("required");
    }

    @ParameterizedTest
    @MethodSource("all")
    void saysHowLongToWait(String path, Http http) {
        assertThat(http.get(path + "/fails/rate-limited").send().header("Retry-After"))
                .isEqualTo("7");
    }

    @ParameterizedTest
    @MethodSource("all")
    void neverShowsAFaultOfOurs(String path, Http http) {
        Answer answer = http.get(path + "/fault").send();
        assertThat(answer.text()).doesNotContain("select", "IllegalState", "guahao.", "at ");
        assertThat(answer.status()).isEqualTo(path.equals(HOSPITAL) || path.equals(FUNCTIONS) ? 200 : 500);
    }

    @ParameterizedTest
    @CsvSource({
        "/common/no-such-route, 200, code, 98",
        "/auth/no-such-route, 200, code, 98",
        "/patient/no-such-route/7, 200, code, 98",
        "/admin/no-such-route, 200, code, 98",
        "/doctor/no-such-route, 200, code, 98",
        "/statistics/no-such-route, 200, code, 98",
        "/v1/functions/no-such-function, 200, error.code, E_ACTION",
        "/api/projects/no/such/route, 404, code, ERR_NOT_FOUND",
        "/api/photos/no-such-route, 404, code, ERR_NOT_FOUND",
        "/api/orders/no/such/route, 404, message, 接口不存在",
        "/api/wechat/no-such-route, 404, message, 接口不存在",
        "/api/no-such-resource, 404, code, 404",
        "/api, 404, code, 404",
        "/no-such-page, 404, status, 404",
    })
    void answersUnknownPathsInTheFamilysDialect(String path, int status, String key, String value, Http http) {
        Answer answer = http.get(path).send();
        assertThat(answer.status()).isEqualTo(status);
        assertThat(String.valueOf(answer.at(key))).isEqualTo(value);
    }

    @Test
    void answersWrongMethodsInTheFamilysDialect(Http http) {
        assertThat(http.delete(HOSPITAL + "/3").send().at("code")).isEqualTo(98);
        assertThat(http.delete(FUNCTIONS + "/3").send().at("error.code")).isEqualTo("E_ACTION");
        assertThat(http.delete(GALLERY + "/3").send().at("code")).isEqualTo("ERR_METHOD_NOT_ALLOWED");
        assertThat(http.delete(SUPPLY + "/3").send().at("message")).isEqualTo("请求方法不支持");
        Answer rest = http.delete(REST + "/3").send();
        assertThat(rest.status()).isEqualTo(405);
        assertThat(rest.at("code")).isEqualTo(405);
        assertThat(rest.header("Allow")).contains("GET");
    }

    @Test
    void answersUnreadableIdsInTheFamilysDialect(Http http) {
        assertThat(http.get(HOSPITAL + "/seven").send().at("code")).isEqualTo(99);
        assertThat(http.get(HOSPITAL + "/99999999999999999999").send().at("code"))
                .isEqualTo(99);
        assertThat(http.get(GALLERY + "/seven").send().status()).isEqualTo(404);
        assertThat(http.get(REST + "/seven").send().at("code")).isEqualTo(404);
        assertThat(http.get(REST + "/1.5").send().at("code")).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "/common/test-samples, 200, code, 99",
        "/v1/functions/test-samples, 200, error.code, E_VALIDATE",
        "/api/projects/test-samples, 400, code, ERR_INVALID_PARAM",
        "/api/orders/test-samples, 400, success, false",
        "/api/test-samples, 400, code, 400",
    })
    void answersBrokenJson(String path, int status, String key, String value, Http http) {
        for (String body : new String[] {"{\"id\":", "[1]", "\"text\"", "null", "", "{\"id\":1,}", "\u0000"}) {
            Answer answer = http.post(path, body).send();
            assertThat(answer.status()).as(body).isEqualTo(status);
            assertThat(String.valueOf(answer.at(key))).as(body).isEqualTo(value);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/common/test-samples, 200, code, 99",
        "/v1/functions/test-samples, 200, error.code, E_VALIDATE",
        "/api/projects/test-samples, 415, code, ERR_UNSUPPORTED_TYPE",
        "/api/orders/test-samples, 400, success, false",
        "/api/test-samples, 415, code, 415",
    })
    void answersOtherContentTypes(String path, int status, String key, String value, Http http) {
        Answer answer = http.call("POST", path).body("text/plain", "{\"id\":1}").send();
        assertThat(answer.status()).isEqualTo(status);
        assertThat(String.valueOf(answer.at(key))).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "/common/test-samples, 200, code, 99",
        "/v1/functions/test-samples, 200, error.code, E_VALIDATE",
        "/api/projects/test-samples, 413, code, ERR_FILE_TOO_LARGE",
        "/api/orders/test-samples, 400, success, false",
        "/api/test-samples, 413, code, 413",
    })
    void answersBodiesOverTheLimit(String path, int status, String key, String value, Http http) {
        String json = "{\"id\":1,\"name\":\"a\"}";
        String fits = json + " ".repeat(1024 * 1024 - json.length());
        assertThat(http.post(path, fits).send().status()).isIn(200, 201);
        Answer answer = http.post(path, fits + " ").send();
        assertThat(answer.status()).isEqualTo(status);
        assertThat(String.valueOf(answer.at(key))).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "/common/test-samples, 401, code, 105",
        "/v1/functions/test-samples, 200, error.code, E_AUTH",
        "/api/projects/test-samples, 401, code, ERR_UNAUTHORIZED",
        "/api/orders/test-samples, 401, message, 未授权或Token无效",
        "/api/test-samples, 401, message, 未登录或登录已失效",
    })
    void asksForATokenBeforeItLooksAtTheBody(String path, int status, String key, String value, Http http) {
        for (String suffix : new String[] {"/private", "/admin"}) {
            Answer answer =
                    http.call("POST", path + suffix).body("text/plain", "?").send();
            assertThat(answer.status()).isEqualTo(status);
            assertThat(String.valueOf(answer.at(key))).isEqualTo(value);
        }
    }

    @Test
    void takesAnyAcceptHeader(Http http) {
        assertThat(http.get(HOSPITAL + "/3")
                        .header("Accept", "text/html")
                        .send()
                        .at("code"))
                .isEqualTo(0);
    }
}
