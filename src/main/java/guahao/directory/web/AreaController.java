package guahao.directory.web;

import guahao.directory.Directory;
import guahao.directory.Hospital;
import guahao.wire.dialect.HospitalDialect;
import guahao.wire.dialect.Speaks;
import guahao.wire.input.Query;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;

/** The hospitals, for administrators. */
@Speaks(HospitalDialect.class)
@Secured("ADMIN")
@Controller
final class AreaController {

    private final Directory directory;

    AreaController(Directory directory) {
        this.directory = directory;
    }

    @Serdeable(naming = SnakeCaseStrategy.class)
    record Areas(List<Area> areas) {}

    @Serdeable(naming = SnakeCaseStrategy.class)
    record Area(long areaId, String name, String destination, LocalDateTime createTime) {

        static Area of(Hospital hospital) {
            return new Area(
                    hospital.id(),
                    hospital.name(),
                    Objects.requireNonNullElse(hospital.address(), ""),
                    hospital.createdAt());
        }
    }

    @Get(uris = {"/admin/hospital-areas", "/hospital-areas"})
    Areas areas(Query query) {
        Long id = query.integer("area_id");
        List<Hospital> hospitals = id == null
                ? directory.hospitals()
                : directory.hospital(id).stream().toList();
        return new Areas(hospitals.stream().map(Area::of).toList());
    }
}
