package guahao.scheduling.web;

import guahao.platform.audit.Actor;
import guahao.scheduling.ScheduleAdministration;
import guahao.scheduling.web.ScheduleAnswers.Created;
import guahao.scheduling.web.ScheduleAnswers.Done;
import guahao.scheduling.web.ScheduleAnswers.Items;
import guahao.wire.dialect.HospitalDialect;
import guahao.wire.dialect.Speaks;
import guahao.wire.idempotency.Idempotent;
import guahao.wire.input.Input;
import guahao.wire.input.Query;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.annotation.Secured;

/** Schedules as administrators see and keep them. */
@Speaks(HospitalDialect.class)
@Secured("ADMIN")
@Controller("/admin")
class ScheduleController {

    private final ScheduleLists lists;
    private final ScheduleAdministration administration;

    ScheduleController(ScheduleLists lists, ScheduleAdministration administration) {
        this.lists = lists;
        this.administration = administration;
    }

    @Get("/departments/{id}/schedules")
    Items ofDepartment(@PathVariable long id, Query query) {
        return lists.ofDepartment(id, Ranges.required(query));
    }

    @Get("/doctors/{id}/schedules")
    Items ofDoctor(@PathVariable long id, Query query) {
        return lists.ofDoctor(id, Ranges.required(query));
    }

    @Get("/clinics/{id}/schedules")
    Items ofClinic(@PathVariable long id, Query query) {
        return lists.ofClinic(id, Ranges.required(query));
    }

    @Idempotent(clientToken = true)
    @Post("/schedules")
    Created create(Input input, Actor actor) {
        long id = administration.create(ScheduleWords.draft(input.requiredFields()), actor);
        return new Created(id, "排班创建成功");
    }

    @Idempotent(clientToken = true)
    @Put("/schedules/{id}")
    Done change(@PathVariable long id, Input input, Actor actor) {
        administration.change(id, ScheduleWords.change(input.fields()), actor);
        return new Done("排班更新成功");
    }

    @Idempotent(clientToken = true)
    @Delete("/schedules/{id}")
    Done delete(@PathVariable long id, Input input, Actor actor) {
        administration.delete(id, actor);
        return new Done("排班删除成功");
    }
}
