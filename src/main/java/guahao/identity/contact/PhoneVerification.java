package guahao.identity.contact;

import guahao.identity.verification.Issued;
import guahao.identity.verification.Purpose;
import guahao.identity.verification.VerificationCodes;
import guahao.platform.failure.Failure;
import guahao.platform.outbox.Message;
import guahao.platform.outbox.Outbox;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;

/** Shows by a text message that a phone is at hand, which opens a while in which its number may be registered. */
@Singleton
public final class PhoneVerification {

    private static final Duration OPEN = Duration.ofMinutes(15);
    private static final Purpose PURPOSE = Purpose.PHONE_REGISTRATION;

    private final VerificationCodes codes;
    private final RegistrationWindowRepository windows;
    private final Outbox outbox;
    private final Clock clock;

    PhoneVerification(VerificationCodes codes, RegistrationWindowRepository windows, Outbox outbox, Clock clock) {
        this.codes = codes;
        this.windows = windows;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param phone in the form that is kept */
    public void sendCode(String phone) {
        Issued issued = codes.issue(PURPOSE, phone, null)
                .orElseThrow(() -> new Failure.RateLimited(
                        "sms.too-soon", "发送过于频繁，请稍后再试", PURPOSE.pause().toSeconds()));
        var message = Message.sms(phone, "您的验证码是 " + issued.code() + "，5分钟内有效。").withCode(issued.code());
        if (!outbox.sendNow(message)) {
            codes.withdraw(issued);
            throw new Failure.Conflict("sms.failed", "短信发送失败");
        }
    }

    /** Opens the while. */
    public void verify(String phone, String code) {
        codes.check(PURPOSE, phone, null, code, nobody -> windows.open(phone, now().plus(OPEN)))
                .requireRight("sms.code-refused");
    }

    public boolean isOpen(String phone) {
        return windows.isOpen(phone, now());
    }

    /** Uses it up, as part of the caller's transaction; true for one caller only. */
    public boolean use(String phone) {
        return windows.use(phone, now()) == 1;
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }
}
