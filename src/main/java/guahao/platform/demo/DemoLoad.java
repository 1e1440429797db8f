package guahao.platform.demo;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;

/**
 * The mark that demonstration data is in this database.
 *
 * @param id {@link #ALL}, or the day since 1970 whose rows are there
 */
@MappedEntity("demo_load")
record DemoLoad(@Id long id, LocalDateTime loadedAt) {

    static final long ALL = 1;
}
