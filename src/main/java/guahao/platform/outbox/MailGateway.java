package guahao.platform.outbox;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import java.util.Set;

/** Hands mail to an SMTP server. */
@Singleton
@Requires(beans = MailSettings.class)
final class MailGateway implements MessageChannel {

    private static final String LIMIT_MILLIS = "10000";
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final MailSettings settings;
    private final Clock clock;
    private final Session session;

    MailGateway(MailSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.session = Session.getInstance(properties(settings));
    }

    private static Properties properties(MailSettings settings) {
        var properties = new Properties();
        properties.setProperty("mail.smtp.auth", Boolean.toString(settings.user() != null));
        properties.setProperty(
                "mail.smtp.ssl.enable", Boolean.toString(settings.security().equals("tls")));
        properties.setProperty(
                "mail.smtp.starttls.enable",
                Boolean.toString(settings.security().equals("starttls")));
        properties.setProperty(
                "mail.smtp.starttls.required",
                Boolean.toString(settings.security().equals("starttls")));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.connectiontimeout", LIMIT_MILLIS);
        properties.setProperty("mail.smtp.timeout", LIMIT_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", LIMIT_MILLIS);
        return properties;
    }

    @Override
    public Set<Channel> channels() {
        return Set.of(Channel.MAIL);
    }

    @Override
    public Delivery deliver(long id, Message message) {
        try (Transport transport = session.getTransport("smtp")) {
            MimeMessage mail = mail(id, message);
            transport.connect(settings.host(), settings.portNumber(), settings.user(), settings.password());
            transport.sendMessage(mail, mail.getAllRecipients());
            return new Delivery.Done();
        } catch (AddressException e) {
            return new Delivery.Refused("no mail address: " + e.getMessage());
        } catch (SendFailedException e) {
            return e.getInvalidAddresses() != null && e.getInvalidAddresses().length > 0
                    ? new Delivery.Refused(e.toString())
                    : new Delivery.Retry(e.toString());
        } catch (MessagingException e) {
            return new Delivery.Retry(e.toString());
        }
    }

    private MimeMessage mail(long id, Message message) throws MessagingException {
        String from = String.valueOf(settings.from());
        var mail = new NumberedMail(session, "<outbox-" + id + from.substring(from.lastIndexOf('@')) + ">");
        mail.setFrom(new InternetAddress(from, true));
        mail.setRecipient(RecipientType.TO, new InternetAddress(message.recipient(), true));
        mail.setSubject(message.subject(), UTF_8);
        mail.setText(message.body(), UTF_8);
        mail.setSentDate(Date.from(clock.instant()));
        mail.saveChanges();
        return mail;
    }

    /** A repeat carries the same id, which lets mail servers and readers drop it. */
    private static final class NumberedMail extends MimeMessage {
        private final String messageId;

        NumberedMail(Session session, String messageId) {
            super(session);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
