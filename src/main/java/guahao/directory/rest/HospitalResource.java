package guahao.directory.rest;

import guahao.directory.Hospitals;
import guahao.directory.Hospitals.Description;
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

/** Hospitals in the native REST. */
@Speaks(RestDialect.class)
@Secured("ADMIN")
@Controller("/api/hospitals")
class HospitalResource extends PublicResource<HospitalItem> {

    private final Hospitals hospitals;

    HospitalResource(Resources resources, Hospitals hospitals) {
        super(resources, HospitalItem.LISTING);
        this.hospitals = hospitals;
    }

    @Override
    protected LongSupplier creation(Draft draft, Actor actor) {
        Description wanted = HospitalDraft.of(draft, Draft.nothing());
        return () -> hospitals.create(wanted, actor).id();
    }

    @Override
    protected Consumer<HospitalItem> change(long id, Draft draft, Actor actor) {
        return present -> hospitals.change(id, before -> HospitalDraft.of(draft, () -> before), actor);
    }

    @Override
    protected void delete(HospitalItem present, Actor actor) {
        hospitals.delete(present.id(), actor);
    }
}
