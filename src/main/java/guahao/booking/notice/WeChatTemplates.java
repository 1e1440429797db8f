package guahao.booking.notice;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/** The ids of the message templates that the mini program has at WeChat. */
@ConfigurationProperties("guahao.wechat.templates")
record WeChatTemplates(
        @Bindable(defaultValue = "appointment-promoted") String promoted,
        @Bindable(defaultValue = "appointment-stopped") String stopped,
        @Bindable(defaultValue = "appointment-reminder") String reminder) {

    String of(Notice.Kind kind) {
        return switch (kind) {
            case PROMOTED -> promoted;
            case STOPPED -> stopped;
            case REMINDER -> reminder;
        };
    }
}
