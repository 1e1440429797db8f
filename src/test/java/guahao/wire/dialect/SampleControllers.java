package guahao.wire.dialect;

import guahao.platform.failure.Failure;
import guahao.platform.failure.Problem;
import guahao.wire.input.Fields;
import guahao.wire.input.Input;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The same small resource in every dialect, for the tests of what dialects make of answers and failures. */
final class SampleControllers {

    /** Every kind of failure by its name. */
    static final Map<String, Failure> FAILURES = Map.ofEntries(
            Map.entry("invalid", Failure.Invalid.of(Problem.required("name"))),
            Map.entry("login-refused", new Failure.LoginRefused("login.refused", "用户不存在或密码错误")),
            Map.entry("banned", new Failure.Forbidden("login.banned", "账号已被封禁")),
            Map.entry("forbidden", new Failure.Forbidden()),
            Map.entry("not-found", new Failure.NotFound("sample.unknown", "样本", 7)),
            Map.entry("conflict", new Failure.Conflict("sample.taken", "样本已存在")),
            Map.entry("stale", new Failure.Stale()),
            Map.entry("too-large", new Failure.TooLarge()),
            Map.entry("unsupported", new Failure.UnsupportedType()),
            Map.entry("rate-limited", new Failure.RateLimited(7)),
            Map.entry("wechat-away", new Failure.Unavailable("wechat.unavailable", "微信服务暂不可用", null)),
            Map.entry("unavailable", new Failure.Unavailable("outside.down", "服务暂不可用", null)),
            Map.entry("not-configured", new Failure.NotConfigured("outside.missing", "服务未配置")));

    private SampleControllers() {}

    @Serdeable
    record Sample(long id, @Nullable String name, List<String> tags) {}

    abstract static class Samples {

        @Get("/{id}")
        Sample one(@PathVariable long id) {
            return new Sample(id, null, List.of());
        }

        @Get("/nothing")
        void nothing() {}

        @Get("/fault")
        Sample fault() {
            throw new IllegalStateException("select secret from account");
        }

        @Get("/fails/{kind}")
        Sample fails(@PathVariable String kind) {
            throw FAILURES.getOrDefault(kind, new Failure.NoRoute());
        }

        @Post
        @Status(HttpStatus.CREATED)
        Sample echo(Input input) {
            Fields fields = input.requiredFields();
            return new Sample(fields.requiredInteger("id"), fields.requiredText("name", 20), List.of("new"));
        }

        @Secured(SecurityRule.IS_AUTHENTICATED)
        @Post("/private")
        Sample mine(Input input) {
            return echo(input);
        }

        @Secured("ADMIN")
        @Post("/admin")
        Sample admins(Input input) {
            return echo(input);
        }
    }

    @Speaks(HospitalDialect.class)
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Controller("/common/test-samples")
    static class Hospital extends Samples {}

    @Speaks(FunctionsDialect.class)
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Controller("/v1/functions/test-samples")
    static class Functions extends Samples {}

    @Speaks(GalleryDialect.class)
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Controller("/api/projects/test-samples")
    static class Gallery extends Samples {}

    @Speaks(SupplyDialect.class)
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Controller("/api/orders/test-samples")
    static class Supply extends Samples {}

    @Speaks(RestDialect.class)
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Controller("/api/test-samples")
    static class Rest extends Samples {}
}
