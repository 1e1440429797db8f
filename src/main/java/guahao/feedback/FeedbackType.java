package guahao.feedback;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody wants to say. */
public enum FeedbackType {
    BUG("功能异常"),
    SUGGESTION("功能建议"),
    COMPLAINT("服务投诉"),
    PRAISE("表扬建议");

    private final String label;

    FeedbackType(String label) {
        this.label = label;
    }

    public static Optional<FeedbackType> of(String code) {
        return Arrays.stream(values()).filter(type -> type.code().equals(code)).findFirst();
    }

    /** As clients call it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }
}
