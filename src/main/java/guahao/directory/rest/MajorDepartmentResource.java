package guahao.directory.rest;

import guahao.directory.MajorDepartment;
import guahao.directory.MajorDepartments;
import guahao.platform.audit.Actor;
import guahao.wire.dialect.RestDialect;
import guahao.wire.dialect.Speaks;
import guahao.wire.resource.Draft;
import guahao.wire.resource.PublicResource;
import guahao.wire.resource.Resources;
import io.micronaut.http.annotation.Controller;
import io.micronaut.security.annotation.Secured;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Major departments in the native REST. */
@Speaks(RestDialect.class)
@Secured("ADMIN")
@Controller("/api/departments/major")
class MajorDepartmentResource extends PublicResource<MajorItem> {

    private final MajorDepartments departments;

    MajorDepartmentResource(Resources resources, MajorDepartments departments) {
        super(resources, MajorItem.LISTING);
        this.departments = departments;
    }

    @Override
    protected LongSupplier creation(Draft draft, Actor actor) {
        String name = name(draft, Draft.nothing());
        String description = description(draft, Draft.nothing());
        return () -> departments.create(name, description, actor).id();
    }

    @Override
    protected Consumer<MajorItem> change(long id, Draft draft, Actor actor) {
        return present -> departments.change(
                id,
                before -> new MajorDepartment(
                        id, name(draft, before::name), description(draft, before::description), before.createdAt()),
                actor);
    }

    @Override
    protected void delete(MajorItem present, Actor actor) {
        departments.delete(present.id(), actor);
    }

    private static String name(Draft draft, Supplier<String> before) {
        return draft.text("name", 100, before);
    }

    private static @Nullable String description(Draft draft, Supplier<? extends @Nullable String> before) {
        return draft.optionalText("description", 1000, before);
    }
}
