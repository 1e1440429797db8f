package guahao.identity.rest;

import guahao.identity.password.Passwords;
import guahao.identity.user.UserAdministration;
import guahao.identity.user.UserDraft;
import guahao.platform.audit.Actor;
import guahao.wire.dialect.RestDialect;
import guahao.wire.dialect.Speaks;
import guahao.wire.resource.Condition;
import guahao.wire.resource.Draft;
import guahao.wire.resource.OwnedResource;
import guahao.wire.resource.Resources;
import io.micronaut.http.annotation.Controller;
import io.micronaut.security.annotation.Secured;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Users in the native REST. */
@Speaks(RestDialect.class)
@Secured("ADMIN")
@Controller("/api/users")
class UserResource extends OwnedResource<UserItem> {

    private final UserAdministration users;
    private final Passwords passwords;

    UserResource(Resources resources, UserAdministration users, Passwords passwords) {
        super(resources, UserItem.LISTING);
        this.users = users;
        this.passwords = passwords;
    }

    @Override
    protected Condition own(long accountId) {
        return UserItem.ofAccount(accountId);
    }

    @Override
    protected LongSupplier creation(Draft draft, Actor actor) {
        String password = UserBody.password(draft);
        UserDraft checked = UserBody.of(draft, null, null);
        UserDraft wanted = password == null ? checked : UserBody.of(draft, null, passwords.hash(password));
        return () -> users.create(wanted, actor);
    }

    /** The password is hashed before the user is held, for it takes its time. */
    @Override
    protected Consumer<UserItem> change(long id, Draft draft, Actor actor) {
        String password = UserBody.password(draft);
        @Nullable String hash = password == null ? null : passwords.hash(password);
        return present -> users.change(id, UserBody.of(draft, present, hash), actor);
    }

    @Override
    protected void delete(UserItem present, Actor actor) {
        users.delete(present.id(), actor);
    }
}
