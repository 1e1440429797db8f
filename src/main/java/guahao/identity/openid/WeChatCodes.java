package guahao.identity.openid;

import guahao.platform.failure.Failure;
import guahao.platform.outside.WeChat;
import guahao.wire.limit.RateLimiter;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/** Trades the codes of mini programs for openids. Whoever brings many that are none has to wait up to a minute. */
@Singleton
public final class WeChatCodes {

    public static final int MOST_REFUSED = 30;

    private static final Pattern OPENID = Pattern.compile("[A-Za-z0-9_-]{11,99}");

    private final WeChat weChat;
    private final RateLimiter limiter;

    WeChatCodes(WeChat weChat, RateLimiter limiter) {
        this.weChat = weChat;
        this.limiter = limiter;
    }

    /**
     * Not to be asked for inside a transaction: WeChat may take its time.
     *
     * @param whose who brings the code, for instance an address
     * @throws Failure.LoginRefused for a code that is none
     */
    public String openid(String code, String whose) {
        String counted = "wechat-codes:" + whose;
        limiter.look(counted, MOST_REFUSED);
        String openid = switch (weChat.signIn(code)) {
            case WeChat.SignIn.Known known -> known.openid();
            case WeChat.SignIn.Refused refused -> "";
        };
        if (!OPENID.matcher(openid).matches()) {
            limiter.take(counted, MOST_REFUSED);
            throw new Failure.LoginRefused("login.refused", "openid获取失败");
        }
        return openid;
    }
}
