package guahao.directory.rest;

import guahao.directory.MajorDepartment;
import guahao.directory.MajorDepartments;
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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Major departments in the native REST. */
@Speaks(RestDialect.class)
@Secured("ADMIN")
@Controller("/api/departments/major")
class MajorDepartmentResource {

    private final Resources resources;
    private final MajorDepartments departments;

    MajorDepartmentResource(Resources resources, MajorDepartments departments) {
        this.resources = resources;
        this.departments = departments;
    }

    @Secured(SecurityRule.IS_ANONYMOUS)
    @Get
    ListPage<MajorItem> list(Query query) {
        return resources.page(MajorItem.LISTING, query);
    }

    @Secured(SecurityRule.IS_ANONYMOUS)
    @Get("/{id}")
    MajorItem one(@PathVariable long id) {
        return resources.one(MajorItem.LISTING, id);
    }

    @Idempotent
    @Post
    @Status(HttpStatus.CREATED)
    MajorItem create(Input input, Actor actor) {
        Draft draft = Draft.whole(input);
        String name = name(draft, Draft.nothing());
        String description = description(draft, Draft.nothing());
        return resources.create(
                MajorItem.LISTING,
                () -> departments.create(name, description, actor).id());
    }

    @Idempotent
    @Put("/{id}")
    MajorItem replace(
            @PathVariable long id, Input input, @Header(HttpHeaders.IF_MATCH) @Nullable String match, Actor actor) {
        return change(id, Draft.whole(input), match, actor);
    }

    @Idempotent
    @Patch("/{id}")
    MajorItem patch(
            @PathVariable long id, Input input, @Header(HttpHeaders.IF_MATCH) @Nullable String match, Actor actor) {
        return change(id, Draft.part(input), match, actor);
    }

    private MajorItem change(long id, Draft draft, @Nullable String match, Actor actor) {
        return resources.change(
                MajorItem.LISTING,
                id,
                match,
                present -> departments.change(
                        id,
                        before -> new MajorDepartment(
                                id,
                                name(draft, before::name),
                                description(draft, before::description),
                                before.createdAt()),
                        actor));
    }

    @Idempotent
    @Delete("/{id}")
    void delete(@PathVariable long id, @Header(HttpHeaders.IF_MATCH) @Nullable String match, Actor actor) {
        resources.delete(MajorItem.LISTING, id, match, present -> departments.delete(id, actor));
    }

    private static String name(Draft draft, Supplier<String> before) {
        return draft.text("name", 100, before);
    }

    private static @Nullable String description(Draft draft, Supplier<? extends @Nullable String> before) {
        return draft.optionalText("description", 1000, before);
    }
}
