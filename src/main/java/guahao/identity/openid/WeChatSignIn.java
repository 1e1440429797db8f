package guahao.identity.openid;

import guahao.identity.account.Account;
import guahao.identity.ban.BanKind;
import guahao.identity.ban.Bans;
import guahao.platform.failure.Failure;
import guahao.platform.outside.WeChat;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/** Signing in with the code of a mini program. */
@Singleton
public final class WeChatSignIn {

    private static final Pattern OPENID = Pattern.compile("[A-Za-z0-9_-]{11,99}");

    private final WeChat weChat;
    private final WeChatAccounts accounts;
    private final Bans bans;

    WeChatSignIn(WeChat weChat, WeChatAccounts accounts, Bans bans) {
        this.weChat = weChat;
        this.accounts = accounts;
        this.bans = bans;
    }

    /** The account of whoever got the code, made now when he comes for the first time. */
    public Account byCode(String code) {
        Account account = accounts.ofOpenid(openid(code));
        if (!account.active()) {
            throw new Failure.LoginRefused("login.deactivated", "账号已停用");
        }
        bans.against(account.id(), BanKind.LOGIN).ifPresent(ban -> {
            throw new Failure.Forbidden("login.banned", ban.message());
        });
        return account;
    }

    private String openid(String code) {
        String openid = switch (weChat.signIn(code)) {
            case WeChat.SignIn.Known known -> known.openid();
            case WeChat.SignIn.Refused refused -> "";
        };
        if (!OPENID.matcher(openid).matches()) {
            throw new Failure.LoginRefused("login.refused", "openid获取失败");
        }
        return openid;
    }
}
