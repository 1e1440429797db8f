package guahao.care.gateway;

import guahao.care.input.Complaint;
import guahao.care.input.IdNumber;
import guahao.care.input.Kinds;
import guahao.platform.failure.Failure;
import io.micronaut.json.tree.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a client sent: {@code {action, payload?, clientToken?}}. */
record Envelope(JsonNode body) {

    private static final String CLIENT_TOKEN = "clientToken";
    private static final int LONGEST_TOKEN = 128;
    private static final int LONGEST_REQUEST_ID = 64;

    /** @param standard what an absent one counts as, null where there is no such thing */
    String action(@Nullable String standard) {
        JsonNode action = body.get("action");
        if (action != null && action.isString() && !action.getStringValue().isBlank()) {
            return action.getStringValue().strip();
        }
        boolean absent = action == null || action.isNull() || action.isString();
        if (absent && standard != null) {
            return standard;
        }
        throw new Failure.Invalid("argument.missing", "缺少 action");
    }

    @Nullable
    JsonNode payload() {
        return body.get("payload");
    }

    /** The payload, with what clients of old actions write beside it. */
    @Nullable
    JsonNode flatPayload() {
        JsonNode payload = payload();
        if (payload != null && !payload.isNull() && !payload.isObject()) {
            return payload;
        }
        Map<String, JsonNode> fields = new HashMap<>();
        body.entries().forEach(entry -> fields.put(entry.getKey(), entry.getValue()));
        if (payload != null && payload.isObject()) {
            payload.entries().forEach(entry -> fields.put(entry.getKey(), entry.getValue()));
        }
        return JsonNode.createObjectNode(fields);
    }

    /** A field of the payload; null also when the payload is none. */
    @Nullable
    JsonNode inPayload(String name) {
        JsonNode payload = payload();
        JsonNode field = payload == null || !payload.isObject() ? null : payload.get(name);
        return isAbsent(field) ? null : field;
    }

    @Nullable
    String clientToken() {
        JsonNode token = inPayload(CLIENT_TOKEN);
        if (token == null) {
            token = body.get(CLIENT_TOKEN);
        }
        if (isAbsent(token) || token == null) {
            return null;
        }
        if (!token.isString() || isLongerThan(LONGEST_TOKEN, token.getStringValue())) {
            throw Complaint.about(CLIENT_TOKEN, "clientToken 需为 1–128 个字符的文本");
        }
        return token.getStringValue();
    }

    /** Null also for what must not get into an audit row. */
    @Nullable
    String requestId() {
        JsonNode id = inPayload("requestId");
        if (id == null || !id.isString()) {
            return null;
        }
        String text = id.getStringValue().strip();
        boolean usable = text.length() <= LONGEST_REQUEST_ID && !IdNumber.hasForm(text) && !Kinds.isPhone(text);
        return usable ? text : null;
    }

    private static boolean isLongerThan(int most, String text) {
        return text.codePointCount(0, text.length()) > most;
    }

    private static boolean isAbsent(@Nullable JsonNode node) {
        return node == null
                || node.isNull()
                || (node.isString() && node.getStringValue().isBlank());
    }
}
