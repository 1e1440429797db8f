package guahao.risk.web;

import guahao.identity.ban.BanKind;
import guahao.platform.audit.Actor;
import guahao.platform.failure.Failure;
import guahao.risk.Deeds;
import guahao.risk.RiskBans;
import guahao.risk.RiskUsers;
import guahao.risk.UserType;
import guahao.risk.web.RiskAnswers.Banned;
import guahao.risk.web.RiskAnswers.Detail;
import guahao.risk.web.RiskAnswers.Stats;
import guahao.risk.web.RiskAnswers.Unbanned;
import guahao.risk.web.RiskAnswers.User;
import guahao.risk.web.RiskAnswers.Users;
import guahao.wire.dialect.HospitalDialect;
import guahao.wire.dialect.Speaks;
import guahao.wire.idempotency.Idempotent;
import guahao.wire.input.Fields;
import guahao.wire.input.Input;
import guahao.wire.input.PageRequest;
import guahao.wire.input.Query;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who behaves like a scalper, and who is kept out, for administrators. */
@Speaks(HospitalDialect.class)
@Secured("ADMIN")
@Controller("/admin/anti-scalper")
class AntiScalperController {

    private static final int STANDARD_PAGE = 10;
    private static final int LONGEST_WORD = 255;
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_MOMENT = 64;
    private static final int MOST_DAYS = 36_500;

    private final RiskUsers users;
    private final RiskBans bans;
    private final Deeds deeds;

    AntiScalperController(RiskUsers users, RiskBans bans, Deeds deeds) {
        this.users = users;
        this.bans = bans;
        this.deeds = deeds;
    }

    /** Accounts by `user_type`: `high`, `low`, `normal` or `banned`; `query` is a part of what they are called by. */
    @Get("/users")
    Users list(Query query) {
        String word = Objects.requireNonNullElse(query.text("user_type", LONGEST_WORD), "normal");
        UserType type = UserType.called(word).orElseThrow(() -> new Failure.Invalid("risk.user-type", "user_type 无效"));
        PageRequest page = page(query);
        RiskUsers.Listed listed = users.list(type, query.text("query", LONGEST_WORD), page);
        return new Users(
                listed.total(),
                page.page(),
                page.size(),
                listed.users().stream().map(User::of).toList());
    }

    private static PageRequest page(Query query) {
        try {
            return PageRequest.ofHospital(query, STANDARD_PAGE);
        } catch (Failure.Invalid e) {
            throw new Failure.Invalid("page.invalid", "分页参数必须为正整数", e.problems());
        }
    }

    /** One account with its scores and bans, newest first. */
    @Get("/users/{id}")
    Detail detail(@PathVariable long id) {
        return Detail.of(users.file(id));
    }

    /** What the account did from `start_date` to `end_date`, which are days or times. */
    @Get("/users/{id}/stats")
    Stats stats(@PathVariable long id, Query query) {
        String from = query.text("start_date", LONGEST_MOMENT);
        Moment start = from == null ? null : Moment.of("start_date", from);
        Moment end = Moment.of("end_date", query.requiredText("end_date", LONGEST_MOMENT));
        if (start != null && start.first().isAfter(end.last())) {
            throw new Failure.Invalid("range.backwards", "开始日期不能大于结束日期");
        }
        Deeds.Done done = deeds.of(id, start == null ? null : start.first(), end.last());
        return Stats.of(id, start == null ? null : start.shown(), end.shown(), done);
    }

    /** Bans an account for `duration_days`, 0 for ever, from signing in, booking or both. */
    @Idempotent(clientToken = true)
    @Post("/ban")
    Banned ban(Input input, Actor actor) {
        Fields fields = input.requiredFields();
        long id = fields.requiredInteger("user_id");
        BanKind kind = BanKind.called(fields.requiredText("ban_type", LONGEST_WORD))
                .orElseThrow(() -> new Failure.Invalid("ban.type", "ban_type 无效"));
        int days = days(fields);
        String reason = fields.requiredText("reason", LONGEST_REASON);
        @Nullable LocalDateTime until = bans.ban(new RiskBans.Wanted(id, kind, days, reason), actor);
        return new Banned("封禁操作成功", id, kind.word(), until, true);
    }

    private static int days(Fields fields) {
        long days = fields.requiredInteger("duration_days");
        if (days < 0 || days > MOST_DAYS) {
            throw new Failure.Invalid("ban.days", "封禁天数必须在0到" + MOST_DAYS + "之间");
        }
        return Math.toIntExact(days);
    }

    /** Takes the ban in force back. */
    @Idempotent(clientToken = true)
    @Post("/unban")
    Unbanned unban(Input input, Actor actor) {
        Fields fields = input.requiredFields();
        long id = fields.requiredInteger("user_id");
        RiskBans.Lifted lifted = bans.unban(id, fields.requiredText("reason", LONGEST_REASON), actor);
        return new Unbanned("解除封禁成功", id, lifted.kind().word(), lifted.at());
    }
}
