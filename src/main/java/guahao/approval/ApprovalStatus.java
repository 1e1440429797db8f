package guahao.approval;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How an application stands, the one that counts for more first; the database writes the names. */
public enum ApprovalStatus {
    PENDING,
    APPROVED,
    REJECTED;

    /** How clients write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty when nobody calls any so. */
    public static Optional<ApprovalStatus> of(String word) {
        return Arrays.stream(values())
                .filter(status -> status.word().equals(word))
                .findFirst();
    }
}
