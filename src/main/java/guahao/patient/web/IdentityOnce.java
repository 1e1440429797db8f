package guahao.patient.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import guahao.patient.CampusIdentity;
import guahao.patient.Patient;
import guahao.platform.caller.Caller;
import guahao.wire.idempotency.Idempotent;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.Locale;

/**
 * The part of a verification that happens once for each key; the university was asked before, for this holds a
 * transaction.
 */
@Singleton
class IdentityOnce {

    private final CampusIdentity identity;

    IdentityOnce(CampusIdentity identity) {
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
    Verified verify(Caller caller, String identifier, CampusIdentity.Proof proof) {
        return Verified.of(identity.verify(caller.id(), identifier, proof), identifier, caller.id());
    }
}
