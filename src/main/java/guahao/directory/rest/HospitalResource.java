package guahao.directory.rest;

import guahao.directory.Hospitals;
import guahao.directory.Hospitals.Description;
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

/** Hospitals in the native REST. */
@Speaks(RestDialect.class)
@Secured("ADMIN")
@Controller("/api/hospitals")
class HospitalResource {

    private final Resources resources;
    private final Hospitals hospitals;

    HospitalResource(Resources resources, Hospitals hospitals) {
        this.resources = resources;
        this.hospitals = hospitals;
    }

    @Secured(SecurityRule.IS_ANONYMOUS)
    @Get
    ListPage<HospitalItem> list(Query query) {
        return resources.page(HospitalItem.LISTING, query);
    }

    @Secured(SecurityRule.IS_ANONYMOUS)
    @Get("/{id}")
    HospitalItem one(@PathVariable long id) {
        return resources.one(HospitalItem.LISTING, id);
    }

    @Idempotent
    @Post
    @Status(HttpStatus.CREATED)
    HospitalItem create(Input input, Actor actor) {
        Description wanted = HospitalDraft.of(Draft.whole(input), Draft.nothing());
        return resources.create(
                HospitalItem.LISTING, () -> hospitals.create(wanted, actor).id());
    }

    @Idempotent
    @Put("/{id}")
    HospitalItem replace(
            @PathVariable long id, Input input, @Header(HttpHeaders.IF_MATCH) @Nullable String match, Actor actor) {
        return change(id, Draft.whole(input), match, actor);
    }

    @Idempotent
    @Patch("/{id}")
    HospitalItem patch(
            @PathVariable long id, Input input, @Header(HttpHeaders.IF_MATCH) @Nullable String match, Actor actor) {
        return change(id, Draft.part(input), match, actor);
    }

    private HospitalItem change(long id, Draft draft, @Nullable String match, Actor actor) {
        return resources.change(
                HospitalItem.LISTING,
                id,
                match,
                present -> hospitals.change(id, before -> HospitalDraft.of(draft, () -> before), actor));
    }

    @Idempotent
    @Delete("/{id}")
    void delete(@PathVariable long id, @Header(HttpHeaders.IF_MATCH) @Nullable String match, Actor actor) {
        resources.delete(HospitalItem.LISTING, id, match, present -> hospitals.delete(id, actor));
    }
}
