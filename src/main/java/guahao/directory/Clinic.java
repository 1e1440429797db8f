package guahao.directory;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Where a department sees patients in one hospital (门诊). */
@MappedEntity
public record Clinic(
        @Id @GeneratedValue long id,
        long hospitalId,
        long departmentId,
        String name,
        @Nullable String address,

        @TypeDef(type = DataType.INTEGER, converter = ClinicKind.Column.class)
        ClinicKind kind,

        @Nullable BigDecimal priceNormal,
        @Nullable BigDecimal priceExpert,
        @Nullable BigDecimal priceSpecial,
        LocalDateTime createdAt) {

    public Prices prices() {
        return new Prices(priceNormal, priceExpert, priceSpecial);
    }
}
