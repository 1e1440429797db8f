package guahao.wire.http;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** The header that names a file which a client is to keep. */
public final class Attachment {

    private static final Pattern NOT_ASCII = Pattern.compile("[^\\x20-\\x7e]|[\"\\\\]");
    private static final String UNRESERVED = "-._~";

    private Attachment() {}

    /** For old and new clients: a name in ASCII and the real one. */
    public static String named(String name) {
        return "attachment; filename=\"" + NOT_ASCII.matcher(name).replaceAll("_") + "\"; filename*=UTF-8''"
                + encoded(name);
    }

    private static String encoded(String name) {
        var text = new StringBuilder();
        for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
            char sign = (char) (each & 0xff);
            boolean plain = sign < 0x80 && (Character.isLetterOrDigit(sign) || UNRESERVED.indexOf(sign) >= 0);
            text.append(plain ? String.valueOf(sign) : String.format(Locale.ROOT, "%%%02X", (int) sign));
        }
        return text.toString();
    }
}
