package guahao.booking.notice;

import guahao.identity.wechat.WeChatAuthorisations;
import guahao.platform.outbox.Message;
import guahao.platform.outbox.Outbox;
import jakarta.inject.Singleton;
import java.util.Optional;

/** By WeChat, where the account lets us. */
@Singleton
final class WeChatNotices implements PatientNotices {

    private final WeChatAuthorisations authorisations;
    private final WeChatTemplates templates;
    private final Outbox outbox;

    WeChatNotices(WeChatAuthorisations authorisations, WeChatTemplates templates, Outbox outbox) {
        this.authorisations = authorisations;
        this.templates = templates;
        this.outbox = outbox;
    }

    @Override
    public boolean tell(long accountId, Notice notice) {
        String template = templates.of(notice.kind());
        Optional<String> openid = authorisations.openidFor(accountId, template);
        openid.ifPresent(to -> outbox.put(Message.wechat(to, template, notice.text())));
        return openid.isPresent();
    }
}
