package guahao.care.gateway;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** The id of what was made. */
@Serdeable
public record Created(@JsonProperty("_id") String id) {

    public static Created of(long id) {
        return new Created(Long.toString(id));
    }
}
