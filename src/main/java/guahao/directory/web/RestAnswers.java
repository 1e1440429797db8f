package guahao.directory.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import guahao.directory.Hospital;
import guahao.directory.MajorDepartment;
import guahao.directory.MinorDepartment;
import guahao.platform.clock.HospitalClock;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the native REST calls the directory's rows. */
final class RestAnswers {

    private RestAnswers() {}

    @Serdeable(naming = SnakeCaseStrategy.class)
    record HospitalPage(
            List<HospitalItem> items,
            long total,
            int page,
            int pageSize,
            @JsonProperty("pageSize") int pageSizeTwin) {}

    @Serdeable(naming = SnakeCaseStrategy.class)
    record HospitalItem(
            long id,
            String name,
            @Nullable String address,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable String imageUrl,
            OffsetDateTime createdAt) {

        static HospitalItem of(Hospital hospital) {
            return new HospitalItem(
                    hospital.id(),
                    hospital.name(),
                    hospital.address(),
                    hospital.latitude(),
                    hospital.longitude(),
                    hospital.imageUrl(),
                    withOffset(hospital.createdAt()));
        }

        private static OffsetDateTime withOffset(LocalDateTime time) {
            return time.withNano(0).atZone(HospitalClock.ZONE).toOffsetDateTime();
        }
    }

    /** A major department with its minors. */
    @Serdeable(naming = SnakeCaseStrategy.class)
    record MajorNode(long id, String name, @Nullable String description, String kind, List<MinorNode> children) {

        static MajorNode of(MajorDepartment major, List<MinorDepartment> minors) {
            return new MajorNode(
                    major.id(),
                    major.name(),
                    major.description(),
                    "major",
                    minors.stream().map(MinorNode::of).toList());
        }
    }

    /** A minor department; nothing is below it. */
    @Serdeable(naming = SnakeCaseStrategy.class)
    record MinorNode(
            long id, String name, @Nullable String description, String kind, long majorId, List<MinorNode> children) {

        static MinorNode of(MinorDepartment department) {
            return new MinorNode(
                    department.id(),
                    department.name(),
                    department.description(),
                    "minor",
                    department.majorId(),
                    List.of());
        }
    }
}
