package guahao.care.permissions;

import guahao.care.gateway.Call;
import guahao.care.gateway.CareAudit;
import guahao.care.input.Moments;
import guahao.care.patients.PatientFiles;
import guahao.platform.database.Transactions;
import guahao.platform.failure.Failure;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asking to see what is masked, and being allowed to for a time. */
@Singleton
final class AccessRequests {

    private final RequestRepository rows;
    private final PatientFiles files;
    private final CareAudit audit;
    private final Transactions transactions;
    private final Clock clock;

    AccessRequests(
            RequestRepository rows, PatientFiles files, CareAudit audit, Transactions transactions, Clock clock) {
        this.rows = rows;
        this.files = files;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The pending one where the same was asked for before. */
    AccessRequest submit(SubmitRequest.Wanted wanted, Call call) {
        return transactions.write(() -> {
            files.require(wanted.patientId());
            String fields = FieldSet.kept(wanted.fields());
            LocalDateTime now = Moments.now(clock);
            int made = rows.insert(call.userId(), wanted.patientId(), fields, wanted.reason(), wanted.days(), now);
            AccessRequest request =
                    rows.pending(call.userId(), wanted.patientId(), fields).orElseThrow(AccessRequests::decided);
            if (made == 1) {
                note(request, "permissions.request.submit", call);
            }
            return request;
        });
    }

    /** @param expiresAt null for as long as was asked for, from now on */
    void approve(long id, @Nullable Long expiresAt, Call call) {
        transactions.write(() -> {
            AccessRequest request = require(id);
            LocalDateTime now = Moments.now(clock);
            LocalDateTime end = expiresAt == null ? now.plusDays(request.requestedDays()) : Moments.at(expiresAt);
            requireDone(rows.approve(id, end, call.userId(), now));
            note(request, "permissions.approve", call);
            return true;
        });
    }

    void reject(long id, String reason, Call call) {
        transactions.write(() -> {
            AccessRequest request = require(id);
            requireDone(rows.reject(id, reason, call.userId(), Moments.now(clock)));
            note(request, "permissions.reject", call);
            return true;
        });
    }

    private AccessRequest require(long id) {
        return rows.find(id).orElseThrow(() -> new Failure.NotFound("care.request-unknown", "权限申请", id));
    }

    private static void requireDone(int changed) {
        if (changed == 0) {
            throw decided();
        }
    }

    private static Failure decided() {
        return new Failure.Conflict("care.request-decided", "当前状态不可审核");
    }

    private void note(AccessRequest request, String action, Call call) {
        audit.record(
                call,
                action,
                Map.of("requestId", request.id(), "patientId", request.patientId(), "fields", request.fields()));
    }
}
