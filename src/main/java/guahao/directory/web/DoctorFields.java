package guahao.directory.web;

import guahao.directory.DoctorChange;
import guahao.directory.NewDoctor;
import guahao.directory.SignInData;
import guahao.identity.account.ContactFields;
import guahao.identity.password.NewPassword;
import guahao.platform.failure.Failure;
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
        return new SignInData(
                fields.requiredText(IDENTIFIER, LONGEST_IDENTIFIER).strip(),
                NewPassword.of(fields),
                ContactFields.email(fields),
                ContactFields.phone(fields));
    }

    private static boolean isGiven(Fields fields, String name) {
        String text = fields.text(name, Integer.MAX_VALUE);
        return text != null && !text.isEmpty();
    }
}
