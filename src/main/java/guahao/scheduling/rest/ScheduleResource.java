package guahao.scheduling.rest;

import guahao.platform.audit.Actor;
import guahao.scheduling.ScheduleAdministration;
import guahao.scheduling.ScheduleChange;
import guahao.scheduling.ScheduleDraft;
import guahao.wire.dialect.RestDialect;
import guahao.wire.dialect.Speaks;
import guahao.wire.resource.Draft;
import guahao.wire.resource.PublicResource;
import guahao.wire.resource.Resources;
import io.micronaut.http.annotation.Controller;
import io.micronaut.security.annotation.Secured;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Schedules in the native REST. */
@Speaks(RestDialect.class)
@Secured("ADMIN")
@Controller("/api/schedules")
class ScheduleResource extends PublicResource<ScheduleItem> {

    private final ScheduleAdministration schedules;

    ScheduleResource(Resources resources, ScheduleAdministration schedules) {
        super(resources, ScheduleItem.LISTING);
        this.schedules = schedules;
    }

    @Override
    protected LongSupplier creation(Draft draft, Actor actor) {
        ScheduleDraft wanted = ScheduleBody.creation(draft);
        return () -> schedules.create(wanted, actor);
    }

    @Override
    protected Consumer<ScheduleItem> change(long id, Draft draft, Actor actor) {
        ScheduleChange wanted = ScheduleBody.change(draft);
        return present -> schedules.change(id, wanted, actor);
    }

    @Override
    protected void delete(ScheduleItem present, Actor actor) {
        schedules.delete(present.id(), actor);
    }
}
