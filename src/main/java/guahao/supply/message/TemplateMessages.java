package guahao.supply.message;

import guahao.identity.account.Account;
import guahao.identity.account.Accounts;
import guahao.platform.failure.Failure;
import guahao.platform.outbox.WeChatMessages;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sends users messages of their own, and writes every attempt down, whatever became of it. */
@Singleton
public final class TemplateMessages {

    private final Accounts accounts;
    private final WeChatMessages weChat;
    private final MessageLogRepository log;
    private final JsonMapper json;
    private final Clock clock;

    TemplateMessages(Accounts accounts, WeChatMessages weChat, MessageLogRepository log, JsonMapper json, Clock clock) {
        this.accounts = accounts;
        this.weChat = weChat;
        this.log = log;
        this.json = json;
        this.clock = clock;
    }

    /** To the user himself. Returns the message's id at WeChat. */
    public String send(long userId, TemplateMessage message) {
        Optional<Account> user = accounts.find(userId);
        String openid = user.map(Account::openid).orElse(null);
        Outcome outcome = openid == null
                ? Outcome.of(
                        user.isEmpty()
                                ? new Failure.NotFound("user.unknown", "用户", userId)
                                : new Failure.Conflict("wechat.none", "用户未绑定微信"))
                : outcome(openid, message);
        write(userId, openid, message, outcome);
        return outcome.requiredId();
    }

    private Outcome outcome(String openid, TemplateMessage message) {
        try {
            return Outcome.of(weChat.send(openid, message.templateId(), text(body(openid, message))));
        } catch (Failure e) {
            return Outcome.of(e);
        }
    }

    private static Map<String, Object> body(String openid, TemplateMessage message) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("touser", openid);
        body.put("template_id", message.templateId());
        if (message.page() != null && !message.page().isEmpty()) {
            body.put("page", message.page());
        }
        body.put("data", data(message));
        return body;
    }

    private static Map<String, Object> data(TemplateMessage message) {
        Map<String, Object> data = new LinkedHashMap<>();
        message.values().forEach((name, value) -> data.put(name, Map.of("value", value)));
        return data;
    }

    private void write(long userId, @Nullable String openid, TemplateMessage message, Outcome outcome) {
        log.save(new LoggedMessage(
                null,
                userId,
                openid,
                message.templateId(),
                message.page(),
                text(data(message)),
                outcome.status(),
                outcome.msgid(),
                outcome.errorCode(),
                outcome.errorText(),
                LocalDateTime.now(clock)));
    }

    private String text(Map<String, Object> object) {
        try {
            return json.writeValueAsString(object);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
