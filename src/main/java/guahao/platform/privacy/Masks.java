package guahao.platform.privacy;

import org.jspecify.annotations.Nullable;

/** Personal data with its middle covered. What is too short to have one is covered whole. */
public final class Masks {

    private static final String FOUR = "****";

    private Masks() {}

    public static @Nullable String phone(@Nullable String phone) {
        return phone == null ? null : covered(phone, 3, FOUR, 4);
    }

    public static @Nullable String idCard(@Nullable String card) {
        return card == null ? null : covered(card, 6, FOUR + FOUR, 4);
    }

    public static @Nullable String openid(@Nullable String openid) {
        return openid == null ? null : covered(openid, 4, FOUR, 4);
    }

    /** The first three characters before the @, or one of three or fewer, and where the mail goes. */
    public static @Nullable String email(@Nullable String email) {
        if (email == null) {
            return null;
        }
        int at = Math.max(0, email.lastIndexOf('@'));
        int shown = Math.min(at, at > 3 ? 3 : 1);
        return email.substring(0, shown) + "***" + email.substring(at);
    }

    private static String covered(String text, int first, String cover, int last) {
        return text.length() <= first + last
                ? cover
                : text.substring(0, first) + cover + text.substring(text.length() - last);
    }
}
