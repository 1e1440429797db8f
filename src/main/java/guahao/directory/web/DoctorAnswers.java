package guahao.directory.web;

import guahao.directory.Doctor;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the hospital dialect's clients call doctors. */
final class DoctorAnswers {

    private DoctorAnswers() {}

    @Serdeable(naming = SnakeCaseStrategy.class)
    record Rows(long total, int page, int pageSize, List<Row> doctors) {}

    /** @param isDepartmentHead 0 or 1 */
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Row(
            long doctorId,
            @Nullable Long userId,
            boolean isRegistered,
            long deptId,
            @Nullable String departmentName,
            String name,
            @Nullable String title,
            @Nullable String specialty,
            @Nullable String introduction,
            @Nullable String photoPath,
            @Nullable String originalPhotoUrl,
            int isDepartmentHead,
            @Nullable BigDecimal defaultPriceNormal,
            @Nullable BigDecimal defaultPriceExpert,
            @Nullable BigDecimal defaultPriceSpecial,
            LocalDateTime createTime) {

        static Row of(Doctor doctor, boolean registered, @Nullable String departmentName) {
            return new Row(
                    doctor.id(),
                    doctor.accountId(),
                    registered,
                    doctor.departmentId(),
                    departmentName,
                    doctor.name(),
                    doctor.title(),
                    doctor.specialty(),
                    doctor.introduction(),
                    doctor.photoPath(),
                    doctor.originalPhotoUrl(),
                    doctor.head() ? 1 : 0,
                    doctor.priceNormal(),
                    doctor.priceExpert(),
                    doctor.priceSpecial(),
                    doctor.createdAt());
        }
    }

    /** @param isDepartmentHead 0 or 1 */
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Detail(
            long doctorId,
            @Nullable Long userId,
            String name,
            @Nullable String title,
            @Nullable String specialty,
            @Nullable String introduction,
            @Nullable String photoPath,
            @Nullable String originalPhotoUrl,
            long deptId,
            long departmentId,
            @Nullable String departmentName,
            @Nullable Long areaId,
            @Nullable String areaName,
            int isDepartmentHead,
            @Nullable BigDecimal defaultPriceNormal,
            @Nullable BigDecimal defaultPriceExpert,
            @Nullable BigDecimal defaultPriceSpecial) {}

    @Serdeable(naming = SnakeCaseStrategy.class)
    record Created(
            long doctorId,
            long deptId,
            String name,
            @Nullable String title,
            @Nullable String specialty,
            @Nullable String introduction,
            @Nullable BigDecimal defaultPriceNormal,
            @Nullable BigDecimal defaultPriceExpert,
            @Nullable BigDecimal defaultPriceSpecial,
            boolean accountProvided,
            @Nullable Long userId,
            @Nullable String accountNote) {

        static Created of(Doctor doctor) {
            boolean account = doctor.accountId() != null;
            return new Created(
                    doctor.id(),
                    doctor.departmentId(),
                    doctor.name(),
                    doctor.title(),
                    doctor.specialty(),
                    doctor.introduction(),
                    doctor.priceNormal(),
                    doctor.priceExpert(),
                    doctor.priceSpecial(),
                    account,
                    doctor.accountId(),
                    account ? "已创建医生账号，可使用工号登录" : null);
        }
    }

    @Serdeable(naming = SnakeCaseStrategy.class)
    record Changed(
            long doctorId,
            long deptId,
            String name,
            @Nullable String title,
            @Nullable String specialty,
            @Nullable String introduction,
            @Nullable String photoPath,
            @Nullable String originalPhotoUrl,
            @Nullable BigDecimal defaultPriceNormal,
            @Nullable BigDecimal defaultPriceExpert,
            @Nullable BigDecimal defaultPriceSpecial) {

        static Changed of(Doctor doctor) {
            return new Changed(
                    doctor.id(),
                    doctor.departmentId(),
                    doctor.name(),
                    doctor.title(),
                    doctor.specialty(),
                    doctor.introduction(),
                    doctor.photoPath(),
                    doctor.originalPhotoUrl(),
                    doctor.priceNormal(),
                    doctor.priceExpert(),
                    doctor.priceSpecial());
        }
    }

    @Serdeable(naming = SnakeCaseStrategy.class)
    record Transferred(String detail, long doctorId, long oldDeptId, long newDeptId) {}

    @Serdeable(naming = SnakeCaseStrategy.class)
    record AccountGiven(String detail, long userId, long doctorId) {}
}
