package guahao.patient.web;

import guahao.patient.Gender;
import guahao.patient.IdCard;
import guahao.patient.NewRelative;
import guahao.patient.OwnPatients;
import guahao.patient.Relation;
import guahao.patient.RelationChanges;
import guahao.patient.Relations;
import guahao.patient.web.PatientAnswers.Added;
import guahao.patient.web.PatientAnswers.Item;
import guahao.patient.web.PatientAnswers.Rows;
import guahao.patient.web.PatientAnswers.Said;
import guahao.platform.caller.Caller;
import guahao.platform.failure.Failure;
import guahao.platform.failure.Problem;
import guahao.wire.dialect.HospitalDialect;
import guahao.wire.dialect.Speaks;
import guahao.wire.idempotency.Idempotent;
import guahao.wire.input.Fields;
import guahao.wire.input.Input;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** For whom the caller may act. */
@Controller("/patient/patients")
@Speaks(HospitalDialect.class)
@Secured(SecurityRule.IS_AUTHENTICATED)
class PatientController {

    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_CARD = 18;
    private static final int LONGEST_TYPE = 20;
    private static final int LONGEST_REMARK = 200;
    private static final String STANDARD_TYPE = "其他";

    private final OwnPatients own;
    private final Relations relations;
    private final RelationChanges changes;
    private final Clock clock;

    PatientController(OwnPatients own, Relations relations, RelationChanges changes, Clock clock) {
        this.own = own;
        this.relations = relations;
        this.changes = changes;
        this.clock = clock;
    }

    @Get
    Rows list(Caller caller) {
        own.get(caller.id());
        LocalDate today = LocalDate.now(clock);
        List<Item> items = relations.ofAccount(caller.id()).stream()
                .map(link -> Item.of(link, today))
                .toList();
        return new Rows(items.size(), items);
    }

    /** Without a body where there is none. */
    @Get("/default")
    HttpResponse<Item> standard(Caller caller) {
        own.get(caller.id());
        LocalDate today = LocalDate.now(clock);
        return relations
                .defaultOf(caller.id())
                .map(link -> HttpResponse.ok(Item.of(link, today)))
                .orElseGet(HttpResponse::ok);
    }

    @Idempotent(clientToken = true)
    @Post
    Added add(Input input, Caller caller) {
        Relation relation = changes.add(caller.id(), relative(input.requiredFields()));
        return new Added(relation.id(), relation.patientId(), "添加就诊人成功");
    }

    private NewRelative relative(Fields sent) {
        Fields fields = sent.emptyIsAbsent("gender", "birth_date", "relation_type");
        String type = fields.text("relation_type", LONGEST_TYPE);
        Boolean byDefault = fields.flag("is_default");
        return new NewRelative(
                fields.requiredText("name", LONGEST_NAME),
                IdCard.of(fields.requiredText("id_card", LONGEST_CARD)),
                gender(fields),
                birthDate(fields),
                type == null || type.isBlank() ? STANDARD_TYPE : type,
                Boolean.TRUE.equals(byDefault),
                fields.text("remark", LONGEST_REMARK));
    }

    private static @Nullable Gender gender(Fields fields) {
        String label = fields.text("gender", Integer.MAX_VALUE);
        return label == null
                ? null
                : Gender.ofLabel(label).orElseThrow(() -> Failure.Invalid.of(Problem.invalid("gender")));
    }

    private @Nullable LocalDate birthDate(Fields fields) {
        LocalDate day = fields.date("birth_date");
        if (day != null && day.isAfter(LocalDate.now(clock))) {
            throw Failure.Invalid.of(Problem.invalid("birth_date"));
        }
        return day;
    }

    @Idempotent(clientToken = true)
    @Put("/{patientId}")
    Said change(@PathVariable long patientId, Input input, Caller caller) {
        Fields fields = input.fields().emptyIsAbsent("relation_type");
        String type = fields.text("relation_type", LONGEST_TYPE);
        changes.change(caller.id(), patientId, type, fields.text("remark", LONGEST_REMARK));
        return new Said("更新成功");
    }

    @Idempotent(clientToken = true)
    @Delete("/{patientId}")
    Said remove(@PathVariable long patientId, Caller caller) {
        changes.remove(caller.id(), patientId);
        return new Said("删除成功");
    }

    @Idempotent(clientToken = true)
    @Put("/{patientId}/set-default")
    Said makeDefault(@PathVariable long patientId, Caller caller) {
        changes.makeDefault(caller.id(), patientId);
        return new Said("设置成功");
    }
}
