package guahao.platform.outside;

import guahao.platform.boot.StartupFailure;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.bind.annotation.Bindable;
import org.jspecify.annotations.Nullable;

/** The mini program: {@code GUAHAO_WECHAT_APP_ID}, {@code _SECRET} and, for tests, {@code _URL}. */
@Context
@ConfigurationProperties("guahao.wechat")
@Requires(property = "guahao.sandbox", notEquals = "true")
@Requires(property = "guahao.wechat.app-id")
record WeChatSettings(
        @Bindable(defaultValue = "https://api.weixin.qq.com")
        String url,

        String appId,
        @Nullable String secret) {

    WeChatSettings {
        OutsideAddress.of("GUAHAO_WECHAT_URL", url);
        if (secret == null || secret.isBlank()) {
            throw new StartupFailure("GUAHAO_WECHAT_SECRET: is needed together with GUAHAO_WECHAT_APP_ID");
        }
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "WeChatSettings[" + url + ", " + appId + "]";
    }
}
