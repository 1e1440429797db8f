package guahao.identity.ban;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a ban keeps its account from. */
public enum BanKind {
    REGISTER,
    LOGIN,
    ALL;

    public boolean forbids(BanKind deed) {
        return this == ALL || this == deed;
    }

    /** As clients call it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty when nobody calls any so. */
    public static Optional<BanKind> called(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
