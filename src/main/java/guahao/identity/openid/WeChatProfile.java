package guahao.identity.openid;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** How a WeChat user shows himself. */
@MappedEntity("wechat_profile")
public record WeChatProfile(
        @Id long accountId,
        @Nullable String nickName,
        @Nullable String avatarUrl,
        LocalDateTime updatedAt) {}
