package guahao.gallery.web;

import guahao.gallery.member.GalleryRole;
import guahao.gallery.member.Members;
import guahao.identity.account.Account;
import guahao.identity.account.Accounts;
import guahao.identity.signin.Entrance;
import guahao.identity.token.Tokens;
import guahao.platform.failure.Failure;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Accounts as the gallery shows them. */
@Singleton
final class UserAnswers {

    private static final Duration TOKEN_LIFE = Duration.ofDays(7);

    private final Members members;
    private final Accounts accounts;
    private final Tokens tokens;
    private final Entrance entrance;

    UserAnswers(Members members, Accounts accounts, Tokens tokens, Entrance entrance) {
        this.members = members;
        this.accounts = accounts;
        this.tokens = tokens;
        this.entrance = entrance;
    }

    @Serdeable
    record User(long id, @Nullable String email, String role, String name) {}

    @Serdeable
    record SignedIn(String token, User user) {}

    @Serdeable
    record Me(long id, @Nullable String email, String role, String name, String createdAt, List<String> permissions) {}

    SignedIn signedIn(Account account) {
        return with(entrance.enter(account, TOKEN_LIFE), account);
    }

    SignedIn registered(Account account) {
        return with(tokens.issue(account.id(), TOKEN_LIFE), account);
    }

    private SignedIn with(String token, Account account) {
        String role = members.roleOf(account).word();
        return new SignedIn(token, new User(account.id(), account.email(), role, account.name()));
    }

    Me me(long accountId) {
        Account account = accounts.find(accountId).orElseThrow(Failure.Unauthenticated::new);
        GalleryRole role = members.roleOf(account);
        return new Me(
                account.id(),
                account.email(),
                role.word(),
                account.name(),
                Moment.of(account.createdAt()),
                role.permissions());
    }
}
