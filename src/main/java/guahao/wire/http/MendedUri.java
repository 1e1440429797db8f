package guahao.wire.http;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * A request's target as a legal URI. The framework answers an illegal one before it looks at path or headers, so nobody
 * would know whose dialect and which page it is for; here what is illegal stands for itself, as a client that forgot to
 * encode it meant.
 */
final class MendedUri {

    private static final String LEGAL = "-._~:/?@!$&'()*+,;=";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private MendedUri() {}

    /** The same text where it is legal. */
    static String of(String target) {
        for (int at = 0; at < target.length(); at++) {
            if (!isLegal(target, at)) {
                return mended(target);
            }
        }
        return target;
    }

    private static String mended(String target) {
        StringBuilder mended = new StringBuilder(target.length() + 16);
        for (int at = 0; at < target.length(); at++) {
            char next = target.charAt(at);
            if (isLegal(target, at)) {
                mended.append(next);
            } else {
                // Netty reads the request line byte by byte.
                for (byte each : Character.toString(next).getBytes(StandardCharsets.ISO_8859_1)) {
                    mended.append('%').append(HEX.toHexDigits(each));
                }
            }
        }
        return mended.toString();
    }

    private static boolean isLegal(String target, int at) {
        char next = target.charAt(at);
        if (next == '%') {
            return at + 2 < target.length()
                    && HexFormat.isHexDigit(target.charAt(at + 1))
                    && HexFormat.isHexDigit(target.charAt(at + 2));
        }
        return (next >= 'a' && next <= 'z')
                || (next >= 'A' && next <= 'Z')
                || (next >= '0' && next <= '9')
                || LEGAL.indexOf(next) >= 0;
    }
}
