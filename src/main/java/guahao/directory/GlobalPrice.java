package guahao.directory;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The one row of prices that hold where nothing more special does. */
@MappedEntity
record GlobalPrice(
        @Id long id,
        @Nullable BigDecimal priceNormal,
        @Nullable BigDecimal priceExpert,
        @Nullable BigDecimal priceSpecial) {}
