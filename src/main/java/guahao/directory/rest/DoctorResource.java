package guahao.directory.rest;

import guahao.directory.DoctorAdministration;
import guahao.directory.NewDoctor;
import guahao.platform.audit.Actor;
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

/** Doctors in the native REST. */
@Speaks(RestDialect.class)
@Secured("ADMIN")
@Controller("/api/doctors")
class DoctorResource {

    private final Resources resources;
    private final DoctorAdministration doctors;

    DoctorResource(Resources resources, DoctorAdministration doctors) {
        this.resources = resources;
        this.doctors = doctors;
    }

    @Secured(SecurityRule.IS_ANONYMOUS)
    @Get
    ListPage<DoctorItem> list(Query query) {
        return resources.page(DoctorItem.LISTING, query);
    }

    @Secured(SecurityRule.IS_ANONYMOUS)
    @Get("/{id}")
    DoctorItem one(@PathVariable long id) {
        return resources.one(DoctorItem.LISTING, id);
    }

    @Idempotent
    @Post
    @Status(HttpStatus.CREATED)
    DoctorItem create(Input input, Actor actor) {
        NewDoctor wanted = DoctorDraft.of(Draft.whole(input), Draft.nothing());
        return resources.create(
                DoctorItem.LISTING, () -> doctors.create(wanted, null, actor).id());
    }

    @Idempotent
    @Put("/{id}")
    DoctorItem replace(
            @PathVariable long id, Input input, @Header(HttpHeaders.IF_MATCH) @Nullable String match, Actor actor) {
        return change(id, Draft.whole(input), match, actor);
    }

    @Idempotent
    @Patch("/{id}")
    DoctorItem patch(
            @PathVariable long id, Input input, @Header(HttpHeaders.IF_MATCH) @Nullable String match, Actor actor) {
        return change(id, Draft.part(input), match, actor);
    }

    private DoctorItem change(long id, Draft draft, @Nullable String match, Actor actor) {
        return resources.change(
                DoctorItem.LISTING,
                id,
                match,
                present -> doctors.describe(id, before -> DoctorDraft.of(draft, () -> before), actor));
    }

    @Idempotent
    @Delete("/{id}")
    void delete(@PathVariable long id, @Header(HttpHeaders.IF_MATCH) @Nullable String match, Actor actor) {
        resources.delete(DoctorItem.LISTING, id, match, present -> doctors.delete(id, actor));
    }
}
