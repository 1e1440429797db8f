package guahao.directory.web;

import guahao.directory.Hospital;
import guahao.directory.MajorDepartment;
import guahao.directory.MinorDepartment;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the hospital dialect's clients call the directory's rows. */
final class HospitalAnswers {

    private HospitalAnswers() {}

    @Serdeable(naming = SnakeCaseStrategy.class)
    record Areas(List<Area> areas) {}

    @Serdeable(naming = SnakeCaseStrategy.class)
    record Area(
            long areaId,
            String name,
            String destination,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable String imageType,
            @Nullable String imageData,
            LocalDateTime createTime) {

        /** @param image the bytes of its picture, null without one */
        static Area of(Hospital hospital, byte @Nullable [] image) {
            return new Area(
                    hospital.id(),
                    hospital.name(),
                    Objects.requireNonNullElse(hospital.address(), ""),
                    hospital.latitude(),
                    hospital.longitude(),
                    image == null ? null : hospital.imageType(),
                    image == null ? null : Base64.getEncoder().encodeToString(image),
                    hospital.createdAt());
        }
    }

    @Serdeable(naming = SnakeCaseStrategy.class)
    record Majors(List<Major> departments) {}

    @Serdeable(naming = SnakeCaseStrategy.class)
    record Major(long majorDeptId, String name, @Nullable String description, LocalDateTime createTime) {

        static Major of(MajorDepartment major) {
            return new Major(major.id(), major.name(), major.description(), major.createdAt());
        }
    }

    @Serdeable(naming = SnakeCaseStrategy.class)
    record Minors(long total, int page, int pageSize, List<Minor> departments) {}

    @Serdeable(naming = SnakeCaseStrategy.class)
    record Minor(
            long minorDeptId,
            long majorDeptId,
            String name,
            @Nullable String description,
            @Nullable BigDecimal defaultPriceNormal,
            @Nullable BigDecimal defaultPriceExpert,
            @Nullable BigDecimal defaultPriceSpecial,
            LocalDateTime createTime) {

        static Minor of(MinorDepartment department) {
            return new Minor(
                    department.id(),
                    department.majorId(),
                    department.name(),
                    department.description(),
                    department.priceNormal(),
                    department.priceExpert(),
                    department.priceSpecial(),
                    department.createdAt());
        }
    }
}
