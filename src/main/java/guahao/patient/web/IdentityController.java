package guahao.patient.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import guahao.patient.CampusIdentity;
import guahao.patient.Patient;
import guahao.platform.caller.Caller;
import guahao.wire.dialect.HospitalDialect;
import guahao.wire.dialect.Speaks;
import guahao.wire.idempotency.Idempotent;
import guahao.wire.input.Fields;
import guahao.wire.input.Input;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** Patients who show that they belong to the university. */
@Controller("/patient/identity")
@Speaks(HospitalDialect.class)
@Secured(SecurityRule.IS_AUTHENTICATED)
class IdentityController {

    private static final int LONGEST_IDENTIFIER = 50;
    private static final int LONGEST_PASSWORD = 1000;

    private final CampusIdentity identity;

    IdentityController(CampusIdentity identity) {
        this.identity = identity;
    }

    @Serdeable
    record Verified(
            String status,
            @JsonProperty("patient_id") long patientId,
            String identifier,
            @JsonProperty("patient_type") String patientType,
            long userId,
            String userName,
            String roleCode,
            String roleName) {
        static Verified of(Patient patient, String identifier, long accountId) {
            return new Verified(
                    "verified",
                    patient.id(),
                    identifier,
                    patient.type().label(),
                    accountId,
                    patient.name(),
                    patient.type().name().toLowerCase(Locale.ROOT),
                    patient.type().label());
        }
    }

    @Idempotent(clientToken = true)
    @Post("/verify")
    Verified verify(Input input, Caller caller) {
        Fields fields = input.requiredFields();
        String identifier =
                fields.requiredText("identifier", LONGEST_IDENTIFIER).strip();
        String password = fields.requiredText("password", LONGEST_PASSWORD);
        return Verified.of(identity.verify(caller.id(), identifier, password), identifier, caller.id());
    }
}
