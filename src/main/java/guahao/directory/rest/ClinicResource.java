package guahao.directory.rest;

import guahao.directory.Clinics;
import guahao.directory.Clinics.NewClinic;
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

/** Clinics in the native REST. */
@Speaks(RestDialect.class)
@Secured("ADMIN")
@Controller("/api/clinics")
class ClinicResource {

    private final Resources resources;
    private final Clinics clinics;

    ClinicResource(Resources resources, Clinics clinics) {
        this.resources = resources;
        this.clinics = clinics;
    }

    @Secured(SecurityRule.IS_ANONYMOUS)
    @Get
    ListPage<ClinicItem> list(Query query) {
        return resources.page(ClinicItem.LISTING, query);
    }

    @Secured(SecurityRule.IS_ANONYMOUS)
    @Get("/{id}")
    ClinicItem one(@PathVariable long id) {
        return resources.one(ClinicItem.LISTING, id);
    }

    @Idempotent
    @Post
    @Status(HttpStatus.CREATED)
    ClinicItem create(Input input, Actor actor) {
        NewClinic wanted = ClinicDraft.of(Draft.whole(input), Draft.nothing());
        return resources.create(
                ClinicItem.LISTING, () -> clinics.create(wanted, actor).id());
    }

    @Idempotent
    @Put("/{id}")
    ClinicItem replace(
            @PathVariable long id, Input input, @Header(HttpHeaders.IF_MATCH) @Nullable String match, Actor actor) {
        return change(id, Draft.whole(input), match, actor);
    }

    @Idempotent
    @Patch("/{id}")
    ClinicItem patch(
            @PathVariable long id, Input input, @Header(HttpHeaders.IF_MATCH) @Nullable String match, Actor actor) {
        return change(id, Draft.part(input), match, actor);
    }

    private ClinicItem change(long id, Draft draft, @Nullable String match, Actor actor) {
        return resources.change(
                ClinicItem.LISTING,
                id,
                match,
                present -> clinics.change(id, before -> ClinicDraft.of(draft, () -> before), actor));
    }

    @Idempotent
    @Delete("/{id}")
    void delete(@PathVariable long id, @Header(HttpHeaders.IF_MATCH) @Nullable String match, Actor actor) {
        resources.delete(ClinicItem.LISTING, id, match, present -> clinics.delete(id, actor));
    }
}
