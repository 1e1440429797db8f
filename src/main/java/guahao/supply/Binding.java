package guahao.supply;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;

/** The company whose orders a user follows. */
@MappedEntity("company_binding")
public record Binding(
        @Id long userId, String companyId, String companyName, String customerId, LocalDateTime boundAt) {}
