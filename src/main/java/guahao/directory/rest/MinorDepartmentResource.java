package guahao.directory.rest;

import guahao.directory.MinorDepartments;
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

/** Minor departments in the native REST. */
@Speaks(RestDialect.class)
@Secured("ADMIN")
@Controller("/api/departments/minor")
class MinorDepartmentResource {

    private final Resources resources;
    private final MinorDepartments departments;

    MinorDepartmentResource(Resources resources, MinorDepartments departments) {
        this.resources = resources;
        this.departments = departments;
    }

    @Secured(SecurityRule.IS_ANONYMOUS)
    @Get
    ListPage<MinorItem> list(Query query) {
        return resources.page(MinorItem.LISTING, query);
    }

    @Secured(SecurityRule.IS_ANONYMOUS)
    @Get("/{id}")
    MinorItem one(@PathVariable long id) {
        return resources.one(MinorItem.LISTING, id);
    }

    @Idempotent
    @Post
    @Status(HttpStatus.CREATED)
    MinorItem create(Input input, Actor actor) {
        MinorDraft wanted = MinorDraft.of(Draft.whole(input), Draft.nothing());
        return resources.create(
                MinorItem.LISTING,
                () -> departments
                        .create(wanted.majorId(), wanted.name(), wanted.description(), wanted.prices(), actor)
                        .id());
    }

    @Idempotent
    @Put("/{id}")
    MinorItem replace(
            @PathVariable long id, Input input, @Header(HttpHeaders.IF_MATCH) @Nullable String match, Actor actor) {
        return change(id, Draft.whole(input), match, actor);
    }

    @Idempotent
    @Patch("/{id}")
    MinorItem patch(
            @PathVariable long id, Input input, @Header(HttpHeaders.IF_MATCH) @Nullable String match, Actor actor) {
        return change(id, Draft.part(input), match, actor);
    }

    private MinorItem change(long id, Draft draft, @Nullable String match, Actor actor) {
        return resources.change(
                MinorItem.LISTING,
                id,
                match,
                present -> departments.change(
                        id, before -> MinorDraft.of(draft, () -> before).over(before), actor));
    }

    @Idempotent
    @Delete("/{id}")
    void delete(@PathVariable long id, @Header(HttpHeaders.IF_MATCH) @Nullable String match, Actor actor) {
        resources.delete(MinorItem.LISTING, id, match, present -> departments.delete(id, actor));
    }
}
