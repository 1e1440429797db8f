package guahao.patient.rest;

import guahao.patient.PatientAdministration;
import guahao.patient.PatientDescription;
import guahao.patient.Patients;
import guahao.patient.WholeReadings;
import guahao.platform.audit.Actor;
import guahao.platform.caller.Caller;
import guahao.wire.dialect.RestDialect;
import guahao.wire.dialect.Speaks;
import guahao.wire.resource.Condition;
import guahao.wire.resource.Draft;
import guahao.wire.resource.OwnedResource;
import guahao.wire.resource.Resources;
import io.micronaut.http.annotation.Controller;
import io.micronaut.security.annotation.Secured;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Patients in the native REST. */
@Speaks(RestDialect.class)
@Secured("ADMIN")
@Controller("/api/patients")
class PatientResource extends OwnedResource<PatientItem> {

    private final Patients patients;
    private final PatientAdministration administration;
    private final WholeReadings readings;
    private final Clock clock;

    PatientResource(
            Resources resources,
            Patients patients,
            PatientAdministration administration,
            WholeReadings readings,
            Clock clock) {
        super(resources, PatientItem.listing(clock));
        this.patients = patients;
        this.administration = administration;
        this.readings = readings;
        this.clock = clock;
    }

    @Override
    protected Condition own(long accountId) {
        return Condition.in("id", patients.idsFor(accountId));
    }

    /** Whole for administrators and the patient himself, which is noted. */
    @Override
    protected List<PatientItem> shown(List<PatientItem> items, Caller caller, Actor actor) {
        Map<Long, List<String>> whole = new TreeMap<>();
        for (PatientItem item : items) {
            if (isWhole(item, caller) && !item.confidential().isEmpty()) {
                whole.put(item.id(), item.confidential());
            }
        }
        readings.note(whole, actor);
        return items.stream()
                .map(item -> isWhole(item, caller) ? item : item.masked())
                .toList();
    }

    private static boolean isWhole(PatientItem item, Caller caller) {
        return caller.admin() || item.isOf(caller.id());
    }

    @Override
    protected LongSupplier creation(Draft draft, Actor actor) {
        PatientDescription wanted = PatientBody.of(draft, null, today(), Draft.nothing());
        return () -> administration.create(wanted, actor);
    }

    @Override
    protected Consumer<PatientItem> change(long id, Draft draft, Actor actor) {
        return present -> administration.change(
                id, before -> PatientBody.of(draft, before.idCard(), today(), () -> before), actor);
    }

    @Override
    protected void delete(PatientItem present, Actor actor) {
        administration.delete(present.id(), actor);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
