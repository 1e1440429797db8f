package guahao.directory.rest;

import guahao.directory.Clinics;
import guahao.directory.Clinics.NewClinic;
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

/** Clinics in the native REST. */
@Speaks(RestDialect.class)
@Secured("ADMIN")
@Controller("/api/clinics")
class ClinicResource extends PublicResource<ClinicItem> {

    private final Clinics clinics;

    ClinicResource(Resources resources, Clinics clinics) {
        super(resources, ClinicItem.LISTING);
        this.clinics = clinics;
    }

    @Override
    protected LongSupplier creation(Draft draft, Actor actor) {
        NewClinic wanted = ClinicDraft.of(draft, Draft.nothing());
        return () -> clinics.create(wanted, actor).id();
    }

    @Override
    protected Consumer<ClinicItem> change(long id, Draft draft, Actor actor) {
        return present -> clinics.change(id, before -> ClinicDraft.of(draft, () -> before), actor);
    }

    @Override
    protected void delete(ClinicItem present, Actor actor) {
        clinics.delete(present.id(), actor);
    }
}
