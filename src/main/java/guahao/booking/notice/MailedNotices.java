package guahao.booking.notice;

import guahao.identity.account.Account;
import guahao.identity.account.Accounts;
import guahao.platform.outbox.Message;
import guahao.platform.outbox.Outbox;
import jakarta.inject.Singleton;
import java.util.Optional;

/** By mail, where the address is known. */
@Singleton
final class MailedNotices implements PatientNotices {

    private final Accounts accounts;
    private final Outbox outbox;

    MailedNotices(Accounts accounts, Outbox outbox) {
        this.accounts = accounts;
        this.outbox = outbox;
    }

    @Override
    public boolean tell(long accountId, Notice notice) {
        Optional<String> address = accounts.find(accountId).map(Account::email);
        address.ifPresent(to -> outbox.put(Message.mail(to, notice.kind().title(), notice.text())));
        return address.isPresent();
    }
}
