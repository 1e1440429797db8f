package guahao.scheduling;

import graphql.schema.DataFetchingEnvironment;
import guahao.directory.Clinic;
import guahao.directory.Directory;
import guahao.directory.SlotType;
import guahao.wire.graphql.InputObject;
import guahao.wire.graphql.connection.Connection;
import guahao.wire.graphql.connection.Keyset;
import guahao.wire.graphql.connection.PageAsked;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pages of the graph's list of schedules. */
@Singleton
final class SchedulePages {

    private static final Keyset<Schedule, Position> ORDER =
            new Keyset<>("schedule", Position::of, Position::text, Position::parse);

    private final Schedules schedules;
    private final Directory directory;

    SchedulePages(Schedules schedules, Directory directory) {
        this.schedules = schedules;
        this.directory = directory;
    }

    Connection<Schedule> page(DataFetchingEnvironment env) {
        PageAsked<Position> asked = ORDER.asked(env);
        ScheduleFilter filter = filter(InputObject.of(env, "filter"));
        return Connection.of(
                ORDER, asked, page -> schedules.page(filter, page.after(), page.rows()), () -> schedules.count(filter));
    }

    private ScheduleFilter filter(InputObject given) {
        Long doctorId = given.id("doctorId");
        return new ScheduleFilter(
                ScheduleGraph.window(given.value("from", LocalDate.class), given.value("to", LocalDate.class)),
                doctorId == null ? null : List.of(doctorId),
                clinics(given.id("hospitalId"), given.id("departmentId"), given.id("clinicId")),
                given.value("timeSection", TimeSection.class),
                given.value("slotType", SlotType.class),
                given.flag("bookableOnly"));
    }

    /** Null where none of these narrows anything. */
    private @Nullable Collection<Long> clinics(
            @Nullable Long hospitalId, @Nullable Long departmentId, @Nullable Long clinicId) {
        if (hospitalId == null && departmentId == null) {
            return clinicId == null ? null : List.of(clinicId);
        }
        return directory.clinics().stream()
                .filter(clinic -> hospitalId == null || clinic.hospitalId() == hospitalId)
                .filter(clinic -> departmentId == null || clinic.departmentId() == departmentId)
                .filter(clinic -> clinicId == null || clinic.id() == clinicId)
                .map(Clinic::id)
                .toList();
    }
}
