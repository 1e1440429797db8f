package guahao.identity.password;

import guahao.platform.failure.Failure;
import guahao.platform.failure.Problem;
import guahao.wire.input.Fields;

/** A password that somebody chooses, as every dialect calls it and bounds it. */
public final class NewPassword {

    private static final String NAME = "password";
    private static final int SHORTEST = 6;
    private static final int LONGEST = 64;

    private NewPassword() {}

    public static String of(Fields fields) {
        String password = fields.requiredText(NAME, LONGEST);
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw Failure.Invalid.of(new Problem(NAME, Problem.Reason.TOO_SHORT, "不能少于" + SHORTEST + "个字符"));
        }
        return Passwords.requireHashable(password);
    }
}
