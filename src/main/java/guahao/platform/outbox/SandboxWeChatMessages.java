package guahao.platform.outbox;

import guahao.platform.outside.WeChat.Sending;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Leaves messages in the outbox, and refuses templates that say they are invalid. */
@Singleton
@Requires(property = "guahao.sandbox", value = "true")
final class SandboxWeChatMessages implements WeChatMessages {

    private static final int INVALID_TEMPLATE = 40037;

    private final Outbox outbox;

    SandboxWeChatMessages(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Sending send(String openid, String template, String json) {
        if (template.startsWith("invalid")) {
            return new Sending.Refused(INVALID_TEMPLATE, "invalid template_id");
        }
        outbox.put(Message.wechat(openid, template, json));
        return new Sending.Taken("sandbox-" + UUID.randomUUID());
    }
}
