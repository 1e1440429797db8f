package guahao.platform.outbox;

import guahao.platform.outside.WeChat;
import guahao.platform.outside.WeChat.Sending;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

/** Sends at once. */
@Singleton
@Requires(property = "guahao.sandbox", notEquals = "true")
final class DirectWeChatMessages implements WeChatMessages {

    private final WeChat weChat;

    DirectWeChatMessages(WeChat weChat) {
        this.weChat = weChat;
    }

    @Override
    public Sending send(String openid, String template, String json) {
        return weChat.send(json);
    }
}
