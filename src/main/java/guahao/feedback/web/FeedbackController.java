package guahao.feedback.web;

import guahao.feedback.FeedbackType;
import guahao.feedback.Feedbacks;
import guahao.feedback.web.FeedbackAnswers.Detail;
import guahao.feedback.web.FeedbackAnswers.Given;
import guahao.feedback.web.FeedbackAnswers.Row;
import guahao.identity.account.EmailAddress;
import guahao.platform.caller.Caller;
import guahao.platform.failure.Failure;
import guahao.platform.failure.Problem;
import guahao.wire.dialect.HospitalDialect;
import guahao.wire.dialect.Speaks;
import guahao.wire.idempotency.Idempotent;
import guahao.wire.input.Fields;
import guahao.wire.input.Input;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people tell the hospital about itself. */
@Controller("/common/feedback")
@Speaks(HospitalDialect.class)
@Secured(SecurityRule.IS_AUTHENTICATED)
class FeedbackController {

    private static final int LONGEST_CONTENT = 500;
    private static final int LONGEST_PHONE = 20;

    private final Feedbacks feedbacks;

    FeedbackController(Feedbacks feedbacks) {
        this.feedbacks = feedbacks;
    }

    @Idempotent(clientToken = true)
    @Post
    Given give(Input input, Caller caller) {
        Fields fields = input.requiredFields();
        FeedbackType type = FeedbackType.of(fields.requiredText("type", Integer.MAX_VALUE))
                .orElseThrow(() -> Failure.Invalid.of(Problem.invalid("type")));
        String content = fields.requiredText("content", LONGEST_CONTENT);
        String phone = orNull(fields.text("contactPhone", LONGEST_PHONE));
        return Given.of(feedbacks.give(caller.id(), type, content, phone, email(fields)));
    }

    private static @Nullable String email(Fields fields) {
        String email = orNull(fields.text("contactEmail", EmailAddress.MOST));
        if (email != null && EmailAddress.find(email).isEmpty()) {
            throw Failure.Invalid.of(Problem.invalid("contactEmail"));
        }
        return email;
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    @Get
    List<Row> list(Caller caller) {
        return feedbacks.of(caller.id()).stream().map(Row::of).toList();
    }

    @Get("/{id}")
    Detail get(@PathVariable long id, Caller caller) {
        return Detail.of(feedbacks.get(id, caller.id()));
    }
}
