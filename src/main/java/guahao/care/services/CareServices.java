package guahao.care.services;

import guahao.care.gateway.Call;
import guahao.care.gateway.CareAudit;
import guahao.care.input.Listing;
import guahao.care.input.Moments;
import guahao.care.input.Words;
import guahao.care.patients.PatientFiles;
import guahao.platform.database.Transactions;
import guahao.platform.failure.Failure;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** What was done for families: told by who did it, judged by those who manage. */
@Singleton
public final class CareServices {

    private final ServiceRepository rows;
    private final PatientFiles files;
    private final CareAudit audit;
    private final Transactions transactions;
    private final Clock clock;

    CareServices(ServiceRepository rows, PatientFiles files, CareAudit audit, Transactions transactions, Clock clock) {
        this.rows = rows;
        this.files = files;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    long create(NewService service, Call call) {
        return transactions.write(() -> {
            files.require(service.patientId());
            return rows.insert(service, call.userId(), Moments.now(clock));
        });
    }

    ServiceRecord read(long id, Call call) {
        ServiceRecord service = rows.find(id).orElseThrow(() -> unknown(id));
        if (!call.isManager() && !call.isBy(Long.valueOf(service.createdBy()))) {
            throw new Failure.Forbidden();
        }
        return service;
    }

    void review(ReviewService.Review review, Call call) {
        transactions.write(() -> {
            if (rows.review(review, call.userId(), Moments.now(clock)) == 0) {
                throw rows.find(review.id()).isPresent()
                        ? new Failure.Conflict("care.service-reviewed", "当前状态不可审核")
                        : unknown(review.id());
            }
            audit.record(
                    call,
                    "services.review",
                    Map.of("id", Long.toString(review.id()), "decision", Words.of(review.decision())));
            return true;
        });
    }

    public long count(ServiceFilter filter, Call call) {
        return rows.count(filter.conditions(call));
    }

    public List<ServiceRecord> page(Listing<ServiceFilter> wanted, Call call) {
        return rows.page(wanted.filter().conditions(call), wanted.sql());
    }

    private static Failure unknown(long id) {
        return new Failure.NotFound("care.service-unknown", "服务记录", id);
    }
}
