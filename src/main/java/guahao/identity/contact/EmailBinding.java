package guahao.identity.contact;

import guahao.identity.account.AccountChanges;
import guahao.identity.account.Accounts;
import guahao.identity.account.Taken;
import guahao.identity.verification.Issued;
import guahao.identity.verification.Purpose;
import guahao.identity.verification.VerificationCodes;
import guahao.platform.failure.Failure;
import guahao.platform.outbox.Message;
import guahao.platform.outbox.Outbox;
import jakarta.inject.Singleton;

/** Gives an account the mail address that its owner reads. */
@Singleton
public final class EmailBinding {

    private static final Purpose PURPOSE = Purpose.EMAIL_BINDING;

    private final VerificationCodes codes;
    private final Accounts accounts;
    private final AccountChanges changes;
    private final Outbox outbox;

    EmailBinding(VerificationCodes codes, Accounts accounts, AccountChanges changes, Outbox outbox) {
        this.codes = codes;
        this.accounts = accounts;
        this.changes = changes;
        this.outbox = outbox;
    }

    /** @param email in the form that is kept */
    public void sendCode(long accountId, String email) {
        if (accounts.findByEmail(email).filter(owner -> owner.id() != accountId).isPresent()) {
            throw taken();
        }
        Issued issued = codes.issue(PURPOSE, email, accountId)
                .orElseThrow(() -> new Failure.RateLimited(
                        "email.too-soon", "发送过于频繁，请稍后再试", PURPOSE.pause().toSeconds()));
        var message = Message.mail(email, "邮箱绑定验证码", "您的验证码是 " + issued.code() + "，5分钟内有效。")
                .withCode(issued.code());
        if (!outbox.sendNow(message)) {
            codes.withdraw(issued);
            throw new Failure.Conflict("email.failed", "邮件发送失败，请稍后重试");
        }
    }

    public void bind(long accountId, String email, String code) {
        codes.check(PURPOSE, email, accountId, code, asker -> bind(accountId, email))
                .requireRight("email.code-refused");
    }

    private void bind(long accountId, String email) {
        try {
            changes.email(accountId, email);
        } catch (Taken e) {
            throw taken();
        }
    }

    private static Failure taken() {
        return new Failure.Conflict("email.taken", "该邮箱已被其他用户使用");
    }
}
