package guahao.wire.idempotency;

import guahao.platform.failure.Failure;
import guahao.wire.dialect.RestDialect;
import guahao.wire.dialect.Speaks;
import guahao.wire.input.Input;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes that count how often they acted. */
@Speaks(RestDialect.class)
@Secured(SecurityRule.IS_ANONYMOUS)
@Controller("/api/test-writes")
class SampleWrites {

    private final ConcurrentMap<String, AtomicInteger> acted = new ConcurrentHashMap<>();

    @Serdeable
    record Written(String name, int time) {}

    @Idempotent(clientToken = true)
    @Post
    @Status(HttpStatus.CREATED)
    Written write(Input input) {
        return act(input);
    }

    @Idempotent(comparesBody = false)
    @Post("/any-body")
    Written writeAnyBody(Input input) {
        return act(input);
    }

    @Idempotent
    @Post("/refused")
    Written refuse(Input input) {
        act(input);
        throw new Failure.Conflict("sample.refused", "不行");
    }

    @Idempotent(clientToken = true)
    @Delete("/{name}")
    Written delete(@PathVariable String name) {
        return act(name);
    }

    private Written act(Input input) {
        return act(input.requiredFields().requiredText("name", 100));
    }

    private Written act(String name) {
        int times = acted.computeIfAbsent(name, unused -> new AtomicInteger()).incrementAndGet();
        return new Written(name, times);
    }
}
