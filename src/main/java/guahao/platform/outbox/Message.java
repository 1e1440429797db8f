package guahao.platform.outbox;

import org.jspecify.annotations.Nullable;

/**
 * What to tell whom.
 *
 * @param subject the mail's subject; other channels do not show it
 * @param body the whole text, or for WeChat the JSON to send
 * @param code the verification code in the body, if there is one, for gateways that fill it into a template of theirs
 * @param template the template's name at the gateway
 */
public record Message(
        Channel channel,
        String recipient,
        String subject,
        String body,
        @Nullable String code,
        @Nullable String template) {

    private static final int LONGEST_LINE = 255;

    public Message {
        requireLine("recipient", recipient);
        requireLine("subject", subject);
    }

    public static Message sms(String phone, String body) {
        return new Message(Channel.SMS, phone, "", body, null, null);
    }

    public static Message mail(String address, String subject, String body) {
        return new Message(Channel.MAIL, address, subject, body, null, null);
    }

    public static Message wechat(String openid, String template, String json) {
        return new Message(Channel.WECHAT, openid, "", json, null, template);
    }

    public Message withCode(String newCode) {
        return new Message(channel, recipient, subject, body, newCode, template);
    }

    /** A line break in one of these would write headers of its own into a mail. */
    private static void requireLine(String name, String value) {
        if (value.length() > LONGEST_LINE || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("The " + name + " of a message is one line of at most " + LONGEST_LINE);
        }
    }
}
