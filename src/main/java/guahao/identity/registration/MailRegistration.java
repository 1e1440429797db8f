package guahao.identity.registration;

import guahao.identity.account.Account;
import guahao.identity.account.AccountChanges;
import guahao.identity.account.NewAccount;
import guahao.identity.account.Role;
import guahao.identity.password.Passwords;
import guahao.identity.verification.Check;
import guahao.identity.verification.Issued;
import guahao.identity.verification.Purpose;
import guahao.identity.verification.VerificationCodes;
import guahao.patient.Gender;
import guahao.platform.boot.Settings;
import guahao.platform.database.Transactions;
import guahao.platform.failure.Failure;
import guahao.platform.outbox.Message;
import guahao.platform.outbox.Outbox;
import jakarta.inject.Singleton;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Registers who names a mail address. He may sign in once he has answered the mail that goes there. */
@Singleton
public final class MailRegistration {

    private static final Purpose PURPOSE = Purpose.EMAIL_REGISTRATION;

    private final NewPeople people;
    private final Passwords passwords;
    private final VerificationCodes codes;
    private final AccountChanges accounts;
    private final Outbox outbox;
    private final Settings settings;
    private final Transactions transactions;

    MailRegistration(
            NewPeople people,
            Passwords passwords,
            VerificationCodes codes,
            AccountChanges accounts,
            Outbox outbox,
            Settings settings,
            Transactions transactions) {
        this.people = people;
        this.passwords = passwords;
        this.codes = codes;
        this.accounts = accounts;
        this.outbox = outbox;
        this.settings = settings;
        this.transactions = transactions;
    }

    /** Phone and mail in the form that is kept. */
    public void register(String username, String email, @Nullable String phone, String password) {
        NewAccount account = NewAccount.named(username)
                .withUsername(username)
                .withEmail(email)
                .withPhone(phone)
                .withRole(Role.PATIENT);
        people.requireFree(account);
        NewAccount complete = account.withPasswordHash(passwords.hash(password));
        transactions.write(() -> {
            Account created = people.create(complete, Gender.UNKNOWN, null);
            outbox.put(mail(codes.issueWithLink(PURPOSE, email, created.id())));
            return created;
        });
    }

    private Message mail(Issued issued) {
        String origin = Objects.requireNonNullElse(settings.publicUrl(), "");
        String link = origin + "/auth/verify-email?token=" + issued.link();
        String text = "请在24小时内打开以下链接完成邮箱验证：\n" + link + "\n\n或输入验证码：" + issued.code() + "\n";
        return Message.mail(issued.subject(), "邮箱验证", text).withCode(issued.code());
    }

    public void verifyByLink(String token) {
        if (!codes.follow(token, this::verify)) {
            throw new Failure.Conflict("email.link-refused", "验证链接无效或已过期");
        }
    }

    public void verifyByCode(String email, String code) {
        Check check = codes.check(PURPOSE, email, null, code, this::verify);
        check.requireRight("email.code-refused");
    }

    private void verify(long accountId) {
        if (!accounts.verified(accountId)) {
            throw new Failure.Conflict("email.link-refused", "验证链接无效或已过期");
        }
    }
}
