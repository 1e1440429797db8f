package guahao.identity.signin;

import guahao.identity.account.Account;
import guahao.identity.account.Accounts;
import guahao.identity.account.NewAccount;
import guahao.identity.account.Role;
import guahao.identity.account.Taken;
import guahao.platform.failure.Failure;
import guahao.platform.outside.WeChat;
import jakarta.inject.Singleton;

/** Signing in with WeChat: one openid is one account, whichever mini program asks. */
@Singleton
public final class WeChatSignIn {

    private static final String NAME = "微信用户";

    private final WeChat weChat;
    private final Accounts accounts;

    WeChatSignIn(WeChat weChat, Accounts accounts) {
        this.weChat = weChat;
        this.accounts = accounts;
    }

    /** The account, made when it is the first time. */
    public Account signIn(String code) {
        return switch (weChat.signIn(code)) {
            case WeChat.SignIn.Known known -> active(account(known.openid()));
            case WeChat.SignIn.Refused refused -> throw new Failure.LoginRefused("wechat.refused", "微信登录失败，请重试");
        };
    }

    private Account account(String openid) {
        return accounts.findByOpenid(openid).orElseGet(() -> create(openid));
    }

    /** Of those who come for the first time at once, the unique key lets one in and the others find him. */
    private Account create(String openid) {
        try {
            return accounts.create(NewAccount.named(NAME).withRole(Role.VISITOR).asVerified(), openid);
        } catch (Taken taken) {
            return accounts.findByOpenid(openid).orElseThrow();
        }
    }

    private static Account active(Account account) {
        if (!account.active()) {
            throw new Failure.LoginRefused("login.refused", "用户不存在或密码错误");
        }
        return account;
    }
}
