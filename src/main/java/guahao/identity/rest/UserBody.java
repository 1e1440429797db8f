package guahao.identity.rest;

import guahao.identity.account.EmailAddress;
import guahao.identity.account.PhoneNumber;
import guahao.identity.user.UserDraft;
import guahao.identity.user.UserRole;
import guahao.platform.failure.Failure;
import guahao.platform.failure.Problem;
import guahao.wire.resource.Draft;
import guahao.wire.resource.EnumWords;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A user as a body wants him. */
final class UserBody {

    private static final Pattern PHONE = Pattern.compile("[0-9+\\- ]*[0-9][0-9+\\- ]*");
    private static final int LONGEST_PHONE = 25;
    private static final int SHORTEST_PASSWORD = 8;
    private static final int LONGEST_PASSWORD = 72;

    private UserBody() {}

    /** @param before null for a user who is to be made */
    static UserDraft of(Draft draft, @Nullable UserItem before, @Nullable String passwordHash) {
        return new UserDraft(
                draft.text("name", 50, () -> present(before).name()),
                email(draft, before),
                draft.optionalText("username", 50, () -> present(before).username()),
                phone(draft, before),
                draft.optionalText("identifier", 50, () -> present(before).identifier()),
                role(draft, before),
                draft.keptFlag("is_active"),
                passwordHash);
    }

    private static UserItem present(@Nullable UserItem before) {
        return Objects.requireNonNull(before);
    }

    /** An account made elsewhere may have none, and that it has none may be sent back. */
    private static @Nullable String email(Draft draft, @Nullable UserItem before) {
        String email = draft.optionalText(
                "email", EmailAddress.MOST, () -> present(before).email());
        boolean mayBeNone = before != null && before.email() == null && (draft.has("email") || !draft.isWhole());
        if (email == null && !mayBeNone) {
            throw Failure.Invalid.of(Problem.required("email"));
        }
        return email == null ? null : EmailAddress.kept("email", email);
    }

    private static @Nullable String phone(Draft draft, @Nullable UserItem before) {
        String phone =
                draft.optionalText("phone", LONGEST_PHONE, () -> present(before).phone());
        if (phone == null || (before != null && phone.equals(before.phone()))) {
            return phone;
        }
        if (!PHONE.matcher(phone).matches()) {
            throw Failure.Invalid.of(Problem.invalid("phone"));
        }
        return PhoneNumber.kept(phone);
    }

    /** Null also for the one that the user has, lest what was given elsewhere meanwhile is given again. */
    private static @Nullable UserRole role(Draft draft, @Nullable UserItem before) {
        UserRole role = draft.<UserRole>keptWord("role", word -> EnumWords.find(UserRole.class, word));
        boolean same = role != null && before != null && EnumWords.of(role).equals(before.role());
        return same ? null : role;
    }

    /** Null to leave it as it is. */
    static @Nullable String password(Draft draft) {
        String password = draft.keptSecret("password", LONGEST_PASSWORD);
        if (password == null) {
            return null;
        }
        int bytes = password.getBytes(StandardCharsets.UTF_8).length;
        if (bytes < SHORTEST_PASSWORD) {
            throw Failure.Invalid.of(
                    new Problem("password", Problem.Reason.TOO_SHORT, "不能少于" + SHORTEST_PASSWORD + "个字节"));
        }
        return password;
    }
}
