package guahao.identity.wechat;

import guahao.identity.account.Account;
import guahao.identity.account.AccountChanges;
import guahao.identity.account.Accounts;
import guahao.identity.account.Taken;
import guahao.platform.failure.Failure;
import guahao.platform.outside.WeChat;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Ties a WeChat user to an account; he is nobody else's then. */
@Singleton
public final class WeChatBinding {

    private final WeChat weChat;
    private final Accounts accounts;
    private final AccountChanges changes;

    WeChatBinding(WeChat weChat, Accounts accounts, AccountChanges changes) {
        this.weChat = weChat;
        this.accounts = accounts;
        this.changes = changes;
    }

    /** @return the WeChat user's openid */
    public String bind(long accountId, String code) {
        String openid =
                openid(code).orElseThrow(() -> new Failure.Conflict("wechat.code-refused", "code 无效或换取 openid 失败"));
        if (!isBound(accountId, openid)) {
            throw new Failure.Conflict("wechat.taken", "该微信已绑定其他账号");
        }
        return openid;
    }

    /** As {@link #bind}, where it does not matter whether it can be done. */
    public void tryToBind(long accountId, String code) {
        openid(code).ifPresent(openid -> isBound(accountId, openid));
    }

    public Optional<String> openidOf(long accountId) {
        return accounts.find(accountId).map(Account::openid);
    }

    private boolean isBound(long accountId, String openid) {
        try {
            return changes.openid(accountId, openid);
        } catch (Taken e) {
            return false;
        }
    }

    private Optional<String> openid(String code) {
        try {
            return weChat.signIn(code) instanceof WeChat.SignIn.Known known
                    ? Optional.of(known.openid())
                    : Optional.empty();
        } catch (Failure.Unavailable | Failure.NotConfigured e) {
            return Optional.empty();
        }
    }
}
