package guahao.directory;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A department that patients register with (小科室), with the prices its clinics inherit. */
@MappedEntity
public record MinorDepartment(
        @Id @GeneratedValue long id,
        long majorId,
        String name,
        @Nullable String description,
        @Nullable BigDecimal priceNormal,
        @Nullable BigDecimal priceExpert,
        @Nullable BigDecimal priceSpecial,
        LocalDateTime createdAt) {

    public Prices prices() {
        return new Prices(priceNormal, priceExpert, priceSpecial);
    }
}
