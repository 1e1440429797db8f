package guahao.identity.openid;

import guahao.identity.account.Account;
import guahao.identity.ban.BanKind;
import guahao.identity.ban.Bans;
import guahao.platform.failure.Failure;
import jakarta.inject.Singleton;

/** Signing in with the code of a mini program. */
@Singleton
public final class WeChatSignIn {

    private final WeChatCodes codes;
    private final WeChatAccounts accounts;
    private final Bans bans;

    WeChatSignIn(WeChatCodes codes, WeChatAccounts accounts, Bans bans) {
        this.codes = codes;
        this.accounts = accounts;
        this.bans = bans;
    }

    /**
     * The account of whoever got the code, made now when he comes for the first time.
     *
     * @param address where from
     */
    public Account byCode(String code, String address) {
        Account account = accounts.ofOpenid(codes.openid(code, "address:" + address));
        if (!account.active()) {
            throw new Failure.LoginRefused("login.deactivated", "账号已停用");
        }
        bans.against(account.id(), BanKind.LOGIN).ifPresent(ban -> {
            throw new Failure.Forbidden("login.banned", ban.message());
        });
        return account;
    }
}
