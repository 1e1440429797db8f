package guahao.care.users;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** The ids of starred files, the newest star first. */
@Serdeable
record Starred(List<String> stars) {}
