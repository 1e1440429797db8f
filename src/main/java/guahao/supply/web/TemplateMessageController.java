package guahao.supply.web;

import guahao.platform.caller.Caller;
import guahao.platform.failure.Failure;
import guahao.supply.message.TemplateMessage;
import guahao.supply.message.TemplateMessages;
import guahao.wire.dialect.Says;
import guahao.wire.dialect.Speaks;
import guahao.wire.dialect.SupplyDialect;
import guahao.wire.input.Fields;
import guahao.wire.input.Input;
import guahao.wire.input.Texts;
import guahao.wire.limit.PerMinute;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Messages to the caller's own WeChat. */
@Controller("/api/wechat/template-msg")
@Speaks(SupplyDialect.class)
@Secured(SecurityRule.IS_AUTHENTICATED)
class TemplateMessageController {

    private static final int LONGEST_TEMPLATE = 64;
    private static final int LONGEST_PAGE = 255;

    private final TemplateMessages messages;
    private final Clock clock;

    TemplateMessageController(TemplateMessages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    @Serdeable
    record Sent(String msgid, String status, long sendTime) {}

    /** {@code {templateId, data: {name: {value}}, page?}}. */
    @Post
    @Says("消息发送成功")
    @PerMinute(10)
    Sent send(Input input, Caller caller) {
        Fields fields = input.requiredFieldsOfAnyJson();
        String template = text(fields, "templateId", LONGEST_TEMPLATE);
        if (template.isBlank()) {
            throw incomplete();
        }
        @Nullable String page = fields.hasValue("page") ? text(fields, "page", LONGEST_PAGE) : null;
        String id = messages.send(caller.id(), new TemplateMessage(template, values(fields.anyObject("data")), page));
        return new Sent(id, "sent", clock.millis());
    }

    private static Map<String, String> values(Fields data) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : data.names()) {
            values.put(storable(name), text(data.anyObject(name), "value", Integer.MAX_VALUE));
        }
        if (values.isEmpty()) {
            throw incomplete();
        }
        return values;
    }

    private static String text(Fields fields, String name, int most) {
        String text = fields.anyText(name);
        if (text == null || text.codePointCount(0, text.length()) > most) {
            throw incomplete();
        }
        return storable(text);
    }

    private static String storable(String text) {
        if (!Texts.isStorable(text)) {
            throw incomplete();
        }
        return text;
    }

    private static Failure incomplete() {
        return new Failure.Invalid("message.incomplete", "参数不完整");
    }
}
