package guahao.gallery.web;

import guahao.identity.account.EmailAddress;
import guahao.platform.failure.Failure;
import guahao.platform.failure.Problem;
import guahao.wire.input.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody who registers writes. */
record Newcomer(
        String email,
        String password,
        String name,
        @Nullable String inviteCode) {

    private static final List<String> CODE = List.of("inviteCode", "invite_code");
    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_TEXT = 10_000;
    private static final int SHORTEST_PASSWORD = 8;

    static Newcomer of(Fields fields) {
        String email = EmailAddress.kept("email", fields.requiredText("email", LONGEST_TEXT));
        return new Newcomer(email, newPassword(fields), name(fields), optionalCode(fields));
    }

    private static String name(Fields fields) {
        String name = fields.requiredText("name", LONGEST_TEXT).strip();
        if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            throw Failure.Invalid.of(Problem.tooLong("name", LONGEST_NAME));
        }
        return name;
    }

    private static String newPassword(Fields fields) {
        String password = password(fields);
        if (password.codePointCount(0, password.length()) < SHORTEST_PASSWORD) {
            throw Failure.Invalid.of(
                    new Problem("password", Problem.Reason.TOO_SHORT, "不能少于" + SHORTEST_PASSWORD + "个字符"));
        }
        return password;
    }

    /** Of any characters, blanks included. */
    static String password(Fields fields) {
        String password = fields.uncheckedText("password");
        if (password == null || password.isEmpty()) {
            throw Failure.Invalid.of(Problem.required("password"));
        }
        return password;
    }

    private static @Nullable String optionalCode(Fields fields) {
        for (String name : CODE) {
            String code = fields.uncheckedText(name);
            if (code != null && !code.isBlank()) {
                return code.strip();
            }
        }
        return null;
    }

    /** Whatever is written there is a code, if not always one of ours. */
    static String requiredCode(Fields fields) {
        String code = optionalCode(fields);
        if (code == null) {
            throw Failure.Invalid.of(Problem.required(CODE.getFirst()));
        }
        return code;
    }

    /** Without any of it. */
    @Override
    public String toString() {
        return "Newcomer[]";
    }
}
