package guahao.directory.web;

import guahao.directory.DoctorChange;
import guahao.directory.NewDoctor;
import guahao.directory.SignInData;
import guahao.identity.account.EmailAddress;
import guahao.identity.account.PhoneNumber;
import guahao.platform.failure.Failure;
import guahao.platform.failure.Problem;
import guahao.wire.input.Fields;
import org.jspecify.annotations.Nullable;

/** What administrators write about doctors. */
final class DoctorFields {

    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_TEXT = 5000;
    private static final int LONGEST_PATH = 250;
    private static final int LONGEST_URL = 512;
    private static final int LONGEST_IDENTIFIER = 50;
    private static final int SHORTEST_PASSWORD = 6;
    private static final int LONGEST_PASSWORD = 64;
    private static final int LONGEST_PHONE = 25;
    private static final String IDENTIFIER = "identifier";
    private static final String PASSWORD = "password";

    private DoctorFields() {}

    static NewDoctor doctor(Fields fields) {
        return new NewDoctor(
                fields.requiredInteger("dept_id"),
                Names.required(fields, LONGEST_NAME),
                fields.text("title", LONGEST_TITLE),
                fields.text("specialty", LONGEST_TEXT),
                fields.text("introduction", LONGEST_TEXT),
                PriceFields.of(fields));
    }

    static DoctorChange change(Fields fields) {
        return new DoctorChange(
                fields.integer("dept_id"),
                Names.optional(fields, LONGEST_NAME),
                fields.text("title", LONGEST_TITLE),
                fields.text("specialty", LONGEST_TEXT),
                fields.text("introduction", LONGEST_TEXT),
                fields.text("photo_path", LONGEST_PATH),
                fields.text("original_photo_url", LONGEST_URL),
                PriceFields.change(fields));
    }

    /** Null when neither number nor password is given. */
    static @Nullable SignInData optionalAccount(Fields fields) {
        boolean identifier = isGiven(fields, IDENTIFIER);
        if (identifier != isGiven(fields, PASSWORD)) {
            throw new Failure.Invalid("account.half", "工号和密码必须同时提供或都不提供");
        }
        return identifier ? account(fields) : null;
    }

    static SignInData account(Fields fields) {
        String password = fields.requiredText(PASSWORD, LONGEST_PASSWORD);
        if (password.codePointCount(0, password.length()) < SHORTEST_PASSWORD) {
            throw Failure.Invalid.of(
                    new Problem(PASSWORD, Problem.Reason.TOO_SHORT, "不能少于" + SHORTEST_PASSWORD + "个字符"));
        }
        return new SignInData(
                fields.requiredText(IDENTIFIER, LONGEST_IDENTIFIER).strip(), password, email(fields), phone(fields));
    }

    private static boolean isGiven(Fields fields, String name) {
        String text = fields.text(name, Integer.MAX_VALUE);
        return text != null && !text.isEmpty();
    }

    private static @Nullable String email(Fields fields) {
        String email = fields.text("email", EmailAddress.MOST);
        return email == null || email.isEmpty() ? null : EmailAddress.kept("email", email);
    }

    private static @Nullable String phone(Fields fields) {
        String phone = fields.text("phonenumber", LONGEST_PHONE);
        return phone == null || phone.isEmpty()
                ? null
                : PhoneNumber.mobile(phone).orElseThrow(() -> new Failure.Invalid("phone.invalid", "手机号格式不正确"));
    }
}
