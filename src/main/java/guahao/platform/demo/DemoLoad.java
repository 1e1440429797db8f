package guahao.platform.demo;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;

/** The mark that the demonstration data is in this database. */
@MappedEntity("demo_load")
record DemoLoad(@Id long id, LocalDateTime loadedAt) {}
