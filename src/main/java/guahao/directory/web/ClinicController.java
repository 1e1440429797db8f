package guahao.directory.web;

import guahao.directory.ClinicKind;
import guahao.directory.Clinics;
import guahao.directory.Clinics.NewClinic;
import guahao.directory.web.ClinicAnswers.Rows;
import guahao.directory.web.ClinicAnswers.Written;
import guahao.platform.audit.Actor;
import guahao.platform.failure.Failure;
import guahao.platform.failure.Problem;
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
import io.micronaut.http.annotation.Put;
import io.micronaut.security.annotation.Secured;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Clinics, for administrators. */
@Speaks(HospitalDialect.class)
@Secured("ADMIN")
@Controller("/admin/clinics")
class ClinicController {

    private static final int PAGE_SIZE = 50;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ADDRESS = 255;
    private static final String KIND = "clinic_type";

    private final Clinics clinics;

    ClinicController(Clinics clinics) {
        this.clinics = clinics;
    }

    @Get
    Rows list(Query query) {
        PageRequest page = PageRequest.ofHospitalOrAll(query, PAGE_SIZE);
        return Rows.of(clinics.page(query.integer("dept_id"), null, page), page);
    }

    @Idempotent(clientToken = true)
    @Post
    Written create(Input input, Actor actor) {
        Fields fields = input.requiredFields();
        var clinic = new NewClinic(
                fields.requiredInteger("minor_dept_id"),
                fields.integer("area_id"),
                Names.required(fields, LONGEST_NAME),
                Objects.requireNonNullElse(kind(fields), ClinicKind.NORMAL),
                fields.text("address", LONGEST_ADDRESS),
                PriceFields.of(fields));
        return Written.of(clinics.create(clinic, actor), "门诊创建成功");
    }

    @Idempotent(clientToken = true)
    @Put("/{id}")
    Written change(@PathVariable long id, Input input, Actor actor) {
        Fields fields = input.fields();
        var change = new Clinics.Change(
                Names.optional(fields, LONGEST_NAME),
                fields.text("address", LONGEST_ADDRESS),
                kind(fields),
                PriceFields.change(fields));
        return Written.of(clinics.change(id, change, actor), "门诊信息更新成功");
    }

    private static @Nullable ClinicKind kind(Fields fields) {
        Long number = fields.integer(KIND);
        return number == null
                ? null
                : Arrays.stream(ClinicKind.values())
                        .filter(kind -> kind.number() == number)
                        .findFirst()
                        .orElseThrow(() -> Failure.Invalid.of(Problem.invalid(KIND)));
    }
}
