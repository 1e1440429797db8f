package guahao.identity.signin;

import guahao.identity.account.Account;
import guahao.identity.ban.BanKind;
import guahao.identity.ban.Bans;
import guahao.platform.failure.Failure;
import jakarta.inject.Singleton;

/** Who may come in, once he has shown that he is who he says, in whichever way. */
@Singleton
public final class Admission {

    private final Bans bans;

    Admission(Bans bans) {
        this.bans = bans;
    }

    /** Throws for who is not active, not verified, or banned. */
    public Account admitted(Account account) {
        if (!account.active() || account.deletedAt() != null) {
            throw new Failure.LoginRefused("login.inactive", "用户不存在或密码错误");
        }
        if (!account.verified()) {
            throw new Failure.LoginRefused("login.unverified", "账号未验证，请先完成验证");
        }
        bans.against(account.id(), BanKind.LOGIN).ifPresent(ban -> {
            throw new Failure.LoginRefused("login.banned", ban.message());
        });
        return account;
    }
}
