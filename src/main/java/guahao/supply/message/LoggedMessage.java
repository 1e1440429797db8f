package guahao.supply.message;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An attempt to send a message.
 *
 * @param data the message's values, as JSON
 * @param status sent or failed
 * @param errorCode WeChat's, null when it was not WeChat that refused
 */
@MappedEntity("wechat_message_log")
record LoggedMessage(
        @Id @GeneratedValue @Nullable Long id,
        long userId,
        @Nullable String openid,
        String templateId,
        @Nullable String page,
        String data,
        String status,
        @Nullable String msgid,
        @Nullable Integer errorCode,
        @Nullable String errorText,
        LocalDateTime createdAt) {}
