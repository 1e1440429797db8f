package guahao.configuration.web;

import guahao.configuration.Configuration;
import guahao.configuration.Level;
import guahao.configuration.Scope;
import guahao.configuration.ScopeChain;
import guahao.configuration.ScopeResolver;
import guahao.platform.failure.Failure;
import guahao.platform.failure.Problem;
import guahao.wire.dialect.HospitalDialect;
import guahao.wire.dialect.Speaks;
import guahao.wire.idempotency.Idempotent;
import guahao.wire.input.Input;
import guahao.wire.input.Query;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Arrays;

/** The settings of a level, read and changed by administrators. */
@Speaks(HospitalDialect.class)
@Secured("ADMIN")
@Controller
class ConfigurationController {

    private final Configuration configuration;
    private final ScopeResolver scopes;

    ConfigurationController(Configuration configuration, ScopeResolver scopes) {
        this.configuration = configuration;
        this.scopes = scopes;
    }

    @Serdeable
    record Done(String detail) {}

    @Get(uris = {"/admin/config", "/config"})
    JsonNode read(Query query) {
        return configuration.document(chain(query));
    }

    @Idempotent(clientToken = true)
    @Put(uris = {"/admin/config", "/config"})
    Done change(Query query, Input input) {
        configuration.change(chain(query), input.requiredObject());
        return new Done("配置更新成功");
    }

    private ScopeChain chain(Query query) {
        Level level = level(query);
        if (level == Level.GLOBAL) {
            return ScopeChain.GLOBAL;
        }
        Long id = query.integer("scope_id");
        if (id == null) {
            throw Failure.Invalid.of(Problem.required("scope_id"));
        }
        return scopes.chainOf(new Scope(level, id))
                .orElseThrow(() -> new Failure.Invalid("configuration.scope", "scope_id 不存在"));
    }

    private static Level level(Query query) {
        String name = query.text("scope_type", 20);
        if (name == null) {
            return Level.GLOBAL;
        }
        return Arrays.stream(Level.values())
                .filter(level -> level.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Failure.Invalid.of(Problem.invalid("scope_type")));
    }
}
