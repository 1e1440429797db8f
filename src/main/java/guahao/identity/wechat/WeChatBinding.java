package guahao.identity.wechat;

import guahao.identity.account.Account;
import guahao.identity.account.AccountChanges;
import guahao.identity.account.Accounts;
import guahao.identity.account.Taken;
import guahao.identity.openid.WeChatCodes;
import guahao.platform.failure.Failure;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ties a WeChat user to an account; he is nobody else's then. */
@Singleton
public final class WeChatBinding {

    private final WeChatCodes codes;
    private final Accounts accounts;
    private final AccountChanges changes;

    WeChatBinding(WeChatCodes codes, Accounts accounts, AccountChanges changes) {
        this.codes = codes;
        this.accounts = accounts;
        this.changes = changes;
    }

    /**
     * What became of a code.
     *
     * @param openid of its user, null when there is none, or none that can be found out
     * @param failure why there is none
     */
    public record Traded(@Nullable String openid, @Nullable Failure failure) {}

    /** Asks WeChat, and so it is for outside of transactions. */
    public Traded trade(long accountId, String code) {
        try {
            return new Traded(codes.openid(code, "account:" + accountId), null);
        } catch (Failure.RateLimited e) {
            return new Traded(null, e);
        } catch (Failure.LoginRefused | Failure.Unavailable | Failure.NotConfigured e) {
            return new Traded(null, new Failure.Conflict("wechat.code-refused", "code 无效或换取 openid 失败"));
        }
    }

    /** @return the WeChat user's openid */
    public String bind(long accountId, Traded traded) {
        String openid = traded.openid();
        if (openid == null) {
            throw Objects.requireNonNull(traded.failure());
        }
        if (!isBound(accountId, openid)) {
            throw new Failure.Conflict("wechat.taken", "该微信已绑定其他账号");
        }
        return openid;
    }

    /** As {@link #bind}, where it does not matter whether it can be done. */
    public void tryToBind(long accountId, Traded traded) {
        if (traded.openid() != null) {
            isBound(accountId, traded.openid());
        }
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
}
