package guahao.identity.web;

import guahao.patient.Gender;
import guahao.patient.OwnPatients;
import guahao.platform.caller.Caller;
import guahao.platform.failure.Failure;
import guahao.platform.failure.Problem;
import guahao.wire.dialect.HospitalDialect;
import guahao.wire.dialect.Speaks;
import guahao.wire.idempotency.Idempotent;
import guahao.wire.input.Dates;
import guahao.wire.input.Fields;
import guahao.wire.input.Input;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What patients change about themselves. */
@Controller("/auth/profile")
@Speaks(HospitalDialect.class)
@Secured(SecurityRule.IS_AUTHENTICATED)
class ProfileController {

    private static final int LONGEST_NAME = 50;

    private final OwnPatients own;
    private final Clock clock;

    ProfileController(OwnPatients own, Clock clock) {
        this.own = own;
        this.clock = clock;
    }

    @Serdeable
    record Changed(String detail, Updated updatedFields) {}

    /** What was sent; null for what stays as it was. */
    @Serdeable
    record Updated(
            @Nullable String realName,
            @Nullable String gender,
            @Nullable LocalDate birthDate) {}

    @Idempotent(clientToken = true)
    @Put
    Changed change(Input input, Caller caller) {
        Fields fields = input.fields().emptyIsAbsent("gender", "birthDate");
        String name = name(fields);
        Gender gender = gender(fields);
        LocalDate birthDate = birthDate(fields);
        own.changeProfile(caller.id(), name, gender, birthDate);
        return new Changed("个人信息更新成功", new Updated(name, gender == null ? null : gender.label(), birthDate));
    }

    private static @Nullable String name(Fields fields) {
        String name = fields.text("realName", LONGEST_NAME);
        if (name != null && name.isBlank()) {
            throw Failure.Invalid.of(Problem.required("realName"));
        }
        return name;
    }

    private static @Nullable Gender gender(Fields fields) {
        String label = fields.text("gender", Integer.MAX_VALUE);
        return label == null
                ? null
                : Gender.ofLabel(label).orElseThrow(() -> new Failure.Invalid("profile.gender", "性别参数无效，请使用：男/女/未知"));
    }

    private @Nullable LocalDate birthDate(Fields fields) {
        String text = fields.text("birthDate", Integer.MAX_VALUE);
        return text == null
                ? null
                : Dates.find(text)
                        .filter(day -> !day.isAfter(LocalDate.now(clock)))
                        .orElseThrow(() -> new Failure.Invalid("profile.birth-date", "出生日期格式错误，请使用 YYYY-MM-DD 格式"));
    }
}
