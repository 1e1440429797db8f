package guahao.directory;

import org.jspecify.annotations.Nullable;

/**
 * What a doctor's account is to be signed in with.
 *
 * @param email in the form that is kept
 * @param phone in the form that is kept
 */
public record SignInData(
        String identifier,
        String password,
        @Nullable String email,
        @Nullable String phone) {

    /** Never shows personal data, wherever it is printed. */
    @Override
    public String toString() {
        return "SignInData[]";
    }
}
