package guahao.directory.rest;

import guahao.directory.DoctorAdministration;
import guahao.directory.NewDoctor;
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

/** Doctors in the native REST. */
@Speaks(RestDialect.class)
@Secured("ADMIN")
@Controller("/api/doctors")
class DoctorResource extends PublicResource<DoctorItem> {

    private final DoctorAdministration doctors;

    DoctorResource(Resources resources, DoctorAdministration doctors) {
        super(resources, DoctorItem.LISTING);
        this.doctors = doctors;
    }

    @Override
    protected LongSupplier creation(Draft draft, Actor actor) {
        NewDoctor wanted = DoctorDraft.of(draft, Draft.nothing());
        return () -> doctors.create(wanted, null, actor).id();
    }

    @Override
    protected Consumer<DoctorItem> change(long id, Draft draft, Actor actor) {
        return present -> doctors.describe(id, before -> DoctorDraft.of(draft, () -> before), actor);
    }

    @Override
    protected void delete(DoctorItem present, Actor actor) {
        doctors.delete(present.id(), actor);
    }
}
