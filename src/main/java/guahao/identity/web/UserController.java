package guahao.identity.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import guahao.identity.account.Account;
import guahao.identity.account.ContactFields;
import guahao.identity.user.Users;
import guahao.platform.audit.Actor;
import guahao.platform.caller.Caller;
import guahao.platform.failure.Failure;
import guahao.platform.failure.Problem;
import guahao.wire.dialect.HospitalDialect;
import guahao.wire.dialect.Speaks;
import guahao.wire.idempotency.Idempotent;
import guahao.wire.input.Fields;
import guahao.wire.input.Input;
import guahao.wire.input.PageRequest;
import guahao.wire.input.Query;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The accounts, to administrators; and everybody's own. */
@Controller("/auth")
@Speaks(HospitalDialect.class)
@Secured(SecurityRule.IS_AUTHENTICATED)
class UserController {

    private static final int STANDARD_PAGE = 50;
    private static final int LONGEST_NAME = 50;

    private final Users users;

    UserController(Users users) {
        this.users = users;
    }

    /** Absent texts are empty. */
    @Serdeable
    record User(
            String username,
            String email,
            String phonenumber,
            long userid,
            @JsonProperty("is_admin") boolean admin) {
        static User of(Account account) {
            return new User(
                    orEmpty(account.username()),
                    orEmpty(account.email()),
                    orEmpty(account.phone()),
                    account.id(),
                    account.admin());
        }

        private static String orEmpty(@Nullable String text) {
            return Objects.requireNonNullElse(text, "");
        }
    }

    @Serdeable
    record Changed(User user) {}

    @Get("/users")
    @Secured("ADMIN")
    List<User> list(Query query) {
        return users.page(PageRequest.ofHospitalOrAll(query, STANDARD_PAGE)).stream()
                .map(User::of)
                .toList();
    }

    @Get("/users/{id}")
    User get(@PathVariable long id, Caller caller) {
        return User.of(users.get(id, caller));
    }

    @Idempotent(clientToken = true)
    @Put("/users/{id}/updateProfile")
    Changed change(@PathVariable long id, Input input, Caller caller, Actor actor) {
        users.get(id, caller);
        Fields fields = input.fields().emptyIsAbsent("username");
        String username = fields.text("username", LONGEST_NAME);
        if (username != null && username.isBlank()) {
            throw Failure.Invalid.of(Problem.required("username"));
        }
        return new Changed(
                User.of(users.change(id, username, ContactFields.email(fields), ContactFields.phone(fields), actor)));
    }

    @Idempotent(clientToken = true)
    @Delete("/users/{id}")
    @Secured("ADMIN")
    Done delete(@PathVariable long id, Actor actor) {
        return new Done("成功删除用户" + User.of(users.delete(id, actor)).username());
    }

    /** Elsewhere today. */
    @Put("/users/{id}/role")
    Done changeRole(@PathVariable String id) {
        throw moved();
    }

    /** Elsewhere today. */
    @Get("/user-logs")
    Done logs() {
        throw moved();
    }

    private static Failure moved() {
        return new Failure.Forbidden("route.moved", "此接口已移至 admin 模块");
    }
}
