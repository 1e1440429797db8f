package guahao.platform.outside;

import guahao.platform.failure.Failure;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

/** Outside the sandbox, until the operator names an app. */
@Singleton
@Requires(property = "guahao.sandbox", notEquals = "true")
@Requires(missingBeans = WeChatSettings.class)
final class UnconfiguredWeChat implements WeChat {

    @Override
    public SignIn signIn(String code) {
        throw new Failure.NotConfigured("wechat.not-configured", "微信登录未配置");
    }

    @Override
    public Sending send(String json) {
        throw new Failure.NotConfigured("wechat.not-configured", "微信消息未配置");
    }

    @Override
    public boolean answers() {
        return false;
    }
}
