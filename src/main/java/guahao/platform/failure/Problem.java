package guahao.platform.failure;

/**
 * What is wrong with one field of a request.
 *
 * @param field the field as the client named it, with dots and indexes below the top level
 * @param message a Chinese half-sentence that may follow the field's name, such as 不能为空
 */
public record Problem(String field, Reason reason, String message) {

    /** The kinds of wrong that a client may want to tell apart. */
    public enum Reason {
        REQUIRED,
        INVALID,
        TOO_LONG,
        TOO_SHORT,
        TOO_MANY,
        TOO_LARGE
    }

    public static Problem required(String field) {
        return new Problem(field, Reason.REQUIRED, "不能为空");
    }

    public static Problem invalid(String field) {
        return new Problem(field, Reason.INVALID, "格式不正确");
    }

    public static Problem tooLong(String field, int most) {
        return new Problem(field, Reason.TOO_LONG, "不能超过" + most + "个字符");
    }
}
