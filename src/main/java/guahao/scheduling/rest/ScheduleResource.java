package guahao.scheduling.rest;

import guahao.platform.audit.Actor;
import guahao.scheduling.ScheduleAdministration;
import guahao.scheduling.ScheduleDraft;
import guahao.wire.dialect.RestDialect;
import guahao.wire.dialect.Speaks;
import guahao.wire.idempotency.Idempotent;
import guahao.wire.input.Input;
import guahao.wire.input.Query;
import guahao.wire.resource.Draft;
import guahao.wire.resource.ListPage;
import guahao.wire.resource.Resources;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import org.jspecify.annotations.Nullable;

/** Schedules in the native REST. */
@Speaks(RestDialect.class)
@Secured("ADMIN")
@Controller("/api/schedules")
class ScheduleResource {

    private final Resources resources;
    private final ScheduleAdministration schedules;

    ScheduleResource(Resources resources, ScheduleAdministration schedules) {
        this.resources = resources;
        this.schedules = schedules;
    }

    @Secured(SecurityRule.IS_ANONYMOUS)
    @Get
    ListPage<ScheduleItem> list(Query query) {
        return resources.page(ScheduleItem.LISTING, query);
    }

    @Secured(SecurityRule.IS_ANONYMOUS)
    @Get("/{id}")
    ScheduleItem one(@PathVariable long id) {
        return resources.one(ScheduleItem.LISTING, id);
    }

    @Idempotent
    @Post
    @Status(HttpStatus.CREATED)
    ScheduleItem create(Input input, Actor actor) {
        ScheduleDraft wanted = ScheduleBody.creation(Draft.whole(input));
        return resources.create(ScheduleItem.LISTING, () -> schedules.create(wanted, actor));
    }

    @Idempotent
    @Put("/{id}")
    ScheduleItem replace(
            @PathVariable long id, Input input, @Header(HttpHeaders.IF_MATCH) @Nullable String match, Actor actor) {
        return change(id, Draft.whole(input), match, actor);
    }

    @Idempotent
    @Patch("/{id}")
    ScheduleItem patch(
            @PathVariable long id, Input input, @Header(HttpHeaders.IF_MATCH) @Nullable String match, Actor actor) {
        return change(id, Draft.part(input), match, actor);
    }

    private ScheduleItem change(long id, Draft draft, @Nullable String match, Actor actor) {
        return resources.change(
                ScheduleItem.LISTING, id, match, present -> schedules.change(id, ScheduleBody.change(draft), actor));
    }

    @Idempotent
    @Delete("/{id}")
    void delete(@PathVariable long id, @Header(HttpHeaders.IF_MATCH) @Nullable String match, Actor actor) {
        resources.delete(ScheduleItem.LISTING, id, match, present -> schedules.delete(id, actor));
    }
}
