package guahao.identity.contact;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;

/** A phone number that may be registered for a while. */
@MappedEntity("registration_window")
record RegistrationWindow(@Id String phone, LocalDateTime openUntil) {

    /** Never shows personal data, wherever it is printed. */
    @Override
    public String toString() {
        return "RegistrationWindow[" + openUntil + "]";
    }
}
