package guahao.care.patients;

import com.fasterxml.jackson.annotation.JsonIgnore;
import guahao.care.gateway.Call;
import guahao.care.gateway.CareAudit;
import guahao.platform.database.Transactions;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Takes all files of a name away, with their stays and services. */
@Singleton
final class FilesByName {

    private static final int MOST = 1000;

    private final PatientRepository rows;
    private final CareAudit audit;
    private final Transactions transactions;

    FilesByName(PatientRepository rows, CareAudit audit, Transactions transactions) {
        this.rows = rows;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** What was taken away, or would be. */
    @Serdeable
    record Deleted(int matched, int delPatients, int delTenancies, int delServices, boolean dryRun) {
        @JsonIgnore
        Map<String, Object> counts() {
            return Map.of("patients", delPatients, "tenancies", delTenancies, "services", delServices);
        }
    }

    Deleted delete(String name, boolean dryRun, Call call) {
        return transactions.write(() -> {
            List<Long> ids =
                    rows.named(name, MOST).stream().map(PatientFile::id).toList();
            if (dryRun) {
                return new Deleted(
                        ids.size(),
                        ids.size(),
                        rows.countOf("care_tenancy", ids),
                        rows.countOf("care_service", ids),
                        true);
            }
            rows.deleteRequests(ids);
            int services = rows.deleteServices(ids);
            int stays = rows.deleteStays(ids);
            var deleted = new Deleted(ids.size(), rows.delete(ids), stays, services, false);
            audit.record(call, "patients.deleteByName", deleted.counts());
            return deleted;
        });
    }
}
