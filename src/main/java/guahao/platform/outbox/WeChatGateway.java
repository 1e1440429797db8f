package guahao.platform.outbox;

import guahao.platform.failure.Failure;
import guahao.platform.outside.WeChat;
import guahao.platform.outside.WeChat.Sending;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Set;

/** Hands waiting messages to WeChat. */
@Singleton
@Requires(property = "guahao.sandbox", notEquals = "true")
@Requires(property = "guahao.wechat.app-id")
final class WeChatGateway implements MessageChannel {

    private final WeChat weChat;

    WeChatGateway(WeChat weChat) {
        this.weChat = weChat;
    }

    @Override
    public Set<Channel> channels() {
        return Set.of(Channel.WECHAT);
    }

    @Override
    public Delivery deliver(long id, Message message) {
        try {
            return switch (weChat.send(message.body())) {
                case Sending.Taken taken -> new Delivery.Done();
                case Sending.Refused refused ->
                    new Delivery.Refused("errcode " + refused.errcode() + " " + refused.reason());
            };
        } catch (Failure e) {
            return new Delivery.Retry(e.text());
        }
    }
}
