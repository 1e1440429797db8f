package guahao.care.maintenance;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** Which tables were made just now. */
@Serdeable
record MadeTables(List<String> created) {
    static final MadeTables NONE = new MadeTables(List.of());
}
