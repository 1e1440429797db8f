package guahao.booking;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a patient pays. */
public enum PaymentMethod {
    BANK,
    ALIPAY,
    WECHAT;

    /** As clients call it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty when nobody calls any so. */
    public static Optional<PaymentMethod> called(String word) {
        return Arrays.stream(values())
                .filter(method -> method.word().equals(word))
                .findFirst();
    }
}
