package guahao.supply.message;

import guahao.platform.failure.Failure;
import guahao.platform.outside.WeChat.Sending;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of an attempt to send a message: an id, or a failure and what is written down of it. */
record Outcome(
        @Nullable String msgid,
        @Nullable Integer errorCode,
        @Nullable String errorText,
        @Nullable Failure failure) {

    private static final int LONGEST_ID = 64;
    private static final int LONGEST_TEXT = 500;

    static Outcome of(Sending sending) {
        return switch (sending) {
            case Sending.Taken taken -> new Outcome(id(taken.messageId()), null, null, null);
            case Sending.Refused refused ->
                new Outcome(
                        null,
                        refused.errcode(),
                        shortened(refused.reason(), LONGEST_TEXT),
                        new Failure.Conflict("message.refused", "消息发送失败"));
        };
    }

    static Outcome of(Failure failure) {
        return new Outcome(null, null, shortened(failure.text(), LONGEST_TEXT), failure);
    }

    String status() {
        return failure == null ? "sent" : "failed";
    }

    /** Throws the failure if there is one. */
    String requiredId() {
        if (failure != null) {
            throw failure;
        }
        return Objects.requireNonNull(msgid);
    }

    /** WeChat does not always name one, and the client has to get one. */
    private static String id(String given) {
        return given.isBlank() ? UUID.randomUUID().toString() : shortened(given, LONGEST_ID);
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
