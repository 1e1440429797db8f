package guahao.directory.rest;

import guahao.directory.MinorDepartments;
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

/** Minor departments in the native REST. */
@Speaks(RestDialect.class)
@Secured("ADMIN")
@Controller("/api/departments/minor")
class MinorDepartmentResource extends PublicResource<MinorItem> {

    private final MinorDepartments departments;

    MinorDepartmentResource(Resources resources, MinorDepartments departments) {
        super(resources, MinorItem.LISTING);
        this.departments = departments;
    }

    @Override
    protected LongSupplier creation(Draft draft, Actor actor) {
        MinorDraft wanted = MinorDraft.of(draft, Draft.nothing());
        return () -> departments
                .create(wanted.majorId(), wanted.name(), wanted.description(), wanted.prices(), actor)
                .id();
    }

    @Override
    protected Consumer<MinorItem> change(long id, Draft draft, Actor actor) {
        return present -> departments.change(
                id, before -> MinorDraft.of(draft, () -> before).over(before), actor);
    }

    @Override
    protected void delete(MinorItem present, Actor actor) {
        departments.delete(present.id(), actor);
    }
}
