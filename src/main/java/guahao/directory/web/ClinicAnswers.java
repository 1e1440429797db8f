package guahao.directory.web;

import guahao.directory.Clinic;
import guahao.directory.Listed;
import guahao.wire.input.PageRequest;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the hospital dialect's clients call clinics. */
final class ClinicAnswers {

    private ClinicAnswers() {}

    @Serdeable(naming = SnakeCaseStrategy.class)
    record Rows(long total, int page, int pageSize, List<Row> clinics) {

        static Rows of(Listed<Clinic> found, PageRequest page) {
            return new Rows(
                    found.total(),
                    page.page(),
                    page.size(),
                    found.rows().stream().map(Row::of).toList());
        }
    }

    @Serdeable(naming = SnakeCaseStrategy.class)
    record Row(
            long clinicId,
            long areaId,
            String name,
            @Nullable String address,
            long minorDeptId,
            int clinicType,
            @Nullable BigDecimal defaultPriceNormal,
            @Nullable BigDecimal defaultPriceExpert,
            @Nullable BigDecimal defaultPriceSpecial,
            LocalDateTime createTime) {

        static Row of(Clinic clinic) {
            return new Row(
                    clinic.id(),
                    clinic.hospitalId(),
                    clinic.name(),
                    clinic.address(),
                    clinic.departmentId(),
                    clinic.kind().number(),
                    clinic.priceNormal(),
                    clinic.priceExpert(),
                    clinic.priceSpecial(),
                    clinic.createdAt());
        }
    }

    @Serdeable(naming = SnakeCaseStrategy.class)
    record Written(
            long clinicId,
            long areaId,
            String name,
            @Nullable String address,
            long minorDeptId,
            int clinicType,
            @Nullable BigDecimal defaultPriceNormal,
            @Nullable BigDecimal defaultPriceExpert,
            @Nullable BigDecimal defaultPriceSpecial,
            String detail) {

        static Written of(Clinic clinic, String detail) {
            return new Written(
                    clinic.id(),
                    clinic.hospitalId(),
                    clinic.name(),
                    clinic.address(),
                    clinic.departmentId(),
                    clinic.kind().number(),
                    clinic.priceNormal(),
                    clinic.priceExpert(),
                    clinic.priceSpecial(),
                    detail);
        }
    }
}
