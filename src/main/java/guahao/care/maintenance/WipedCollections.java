package guahao.care.maintenance;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** What was taken away. */
@Serdeable
record WipedCollections(List<Wipe.Wiped> wiped) {}
