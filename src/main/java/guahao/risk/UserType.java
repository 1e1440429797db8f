package guahao.risk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which accounts an administrator wants to see. */
public enum UserType {
    HIGH("score >= " + Level.MEDIUM.from()),
    LOW("score >= " + Level.LOW.from() + " and score < " + Level.MEDIUM.from()),
    NORMAL("(score is null or score < " + Level.LOW.from() + ")"),
    BANNED("kind is not null");

    private final String condition;

    UserType(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }

    /** Empty when nobody calls any so. */
    public static Optional<UserType> called(String word) {
        return Arrays.stream(values())
                .filter(type -> type.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }
}
