package guahao.care.input;

import guahao.wire.input.Dates;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The kinds of field that the house has of its own. */
public final class Kinds {

    public static final String BAD_ID_NUMBER = "身份证格式或校验位错误";
    public static final String BAD_PHONE = "手机号格式错误";
    public static final String BAD_DATE = "日期格式不正确";
    public static final String BAD_STATUS = "状态不合法";

    private static final Pattern PHONE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern PERSON_NAME = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}\\s·•・‧]{2,30}");
    private static final Pattern DIGITS_ONLY = Pattern.compile("[\\p{Nd}\\s·•・‧]*");
    private static final int ANY_LENGTH = 1000;

    private Kinds() {}

    public static @Nullable String idNumber(Payload payload, String name) {
        return payload.read(name, BAD_ID_NUMBER, node -> {
            String text = Scalars.text(node, 1, ANY_LENGTH);
            return text == null ? null : IdNumber.kept(text);
        });
    }

    public static @Nullable String phone(Payload payload, String name) {
        return payload.read(name, BAD_PHONE, node -> {
            String text = Scalars.text(node, 1, ANY_LENGTH);
            return text != null && isPhone(text) ? text : null;
        });
    }

    public static boolean isPhone(String text) {
        return PHONE.matcher(text).matches();
    }

    public static @Nullable String personName(Payload payload, String name) {
        return payload.read(name, "姓名需 2–30 字，且不能全为数字", node -> {
            String text = Scalars.text(node, 2, 30);
            return text != null && isPersonName(text) ? text : null;
        });
    }

    /** Letters of any script, blanks and middle dots; digits only where there are letters too. */
    public static boolean isPersonName(String text) {
        return PERSON_NAME.matcher(text).matches()
                && !DIGITS_ONLY.matcher(text).matches()
                && text.codePointCount(0, text.length()) <= 30;
    }

    public static @Nullable LocalDate date(Payload payload, String name, String message) {
        return payload.read(name, message, node -> {
            String text = Scalars.text(node, 1, ANY_LENGTH);
            return text == null ? null : Dates.find(text).orElse(null);
        });
    }

    public static @Nullable LocalDate date(Payload payload, String name) {
        return date(payload, name, BAD_DATE);
    }

    public static LocalDate requiredDate(Payload payload, String name) {
        return payload.required(name, date(payload, name), LocalDate.EPOCH, BAD_DATE);
    }
}
