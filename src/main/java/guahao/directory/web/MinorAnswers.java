package guahao.directory.web;

import guahao.directory.MinorDepartment;
import guahao.directory.MinorDepartments;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What administrators are told of a department that they wrote. */
final class MinorAnswers {

    private MinorAnswers() {}

    /** @param transferInfo null when it stayed under its major department */
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Written(
            long minorDeptId,
            long majorDeptId,
            String name,
            @Nullable String description,
            @Nullable BigDecimal defaultPriceNormal,
            @Nullable BigDecimal defaultPriceExpert,
            @Nullable BigDecimal defaultPriceSpecial,
            @Nullable Transfer transferInfo) {

        static Written of(MinorDepartment department, @Nullable Transfer transfer) {
            return new Written(
                    department.id(),
                    department.majorId(),
                    department.name(),
                    department.description(),
                    department.priceNormal(),
                    department.priceExpert(),
                    department.priceSpecial(),
                    transfer);
        }
    }

    @Serdeable(naming = SnakeCaseStrategy.class)
    record Transfer(long oldMajorDeptId, long newMajorDeptId) {

        static @Nullable Transfer of(MinorDepartments.Changed changed) {
            long from = changed.before().majorId();
            long to = changed.after().majorId();
            return from == to ? null : new Transfer(from, to);
        }
    }
}
