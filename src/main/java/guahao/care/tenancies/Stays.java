package guahao.care.tenancies;

import guahao.care.gateway.Call;
import guahao.care.gateway.CareAudit;
import guahao.care.input.Complaint;
import guahao.care.input.Kinds;
import guahao.care.input.Moments;
import guahao.care.patients.FileField;
import guahao.care.patients.PatientFile;
import guahao.care.patients.PatientFiles;
import guahao.platform.database.Rules;
import guahao.platform.database.Transactions;
import guahao.platform.failure.Failure;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Coming to stay, and leaving. */
@Singleton
public final class Stays {

    private static final Rules BED = Rules.when("care_tenancy_bed", "care.bed-taken", "该床位在当日可能已被占用，请确认后提交");

    private final StayRepository rows;
    private final PatientFiles files;
    private final CareAudit audit;
    private final Transactions transactions;
    private final Clock clock;

    Stays(StayRepository rows, PatientFiles files, CareAudit audit, Transactions transactions, Clock clock) {
        this.rows = rows;
        this.files = files;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    long create(NewStay stay, Call call) {
        return transactions.write(() -> {
            PatientFile file = child(stay);
            long id = BED.hold(() -> insert(stay, file, call));
            Map<String, Object> target = new HashMap<>();
            target.put("id", Long.toString(id));
            if (file != null) {
                target.put("patientId", Long.toString(file.id()));
            }
            audit.record(call, "tenancies.create", target);
            return id;
        });
    }

    private long insert(NewStay stay, @Nullable PatientFile file, Call call) {
        LocalDateTime now = Moments.now(clock);
        return file == null
                ? rows.insert(stay, null, stay.idCard(), stay.patientName(), call.userId(), now)
                : rows.insert(stay, file.id(), file.value(FileField.ID_CARD), file.name(), call.userId(), now);
    }

    private @Nullable PatientFile child(NewStay stay) {
        if (stay.patientId() == null) {
            return stay.idCard() == null
                    ? null
                    : files.findByIdCard(stay.idCard()).orElse(null);
        }
        PatientFile file = files.require(stay.patientId());
        if (stay.idCard() != null && !stay.idCard().equals(file.value(FileField.ID_CARD))) {
            throw Complaint.about("id_card", Kinds.BAD_ID_NUMBER);
        }
        return file;
    }

    /** @return whether there was no such stay yet */
    public boolean enter(PatientFile file, LocalDate checkIn, @Nullable String admitPersons, Call call) {
        if (rows.isThere(file.id(), checkIn, admitPersons)) {
            return false;
        }
        insert(new NewStay(file.id(), null, null, checkIn, null, null, null, null, admitPersons), file, call);
        return true;
    }

    void checkOut(long id, LocalDate day, Call call) {
        transactions.write(() -> {
            StayRepository.Known stay = rows.find(id).orElseThrow(() -> unknown(id));
            if (stay.checkOut() != null) {
                throw alreadyOut();
            }
            if (day.isBefore(stay.checkIn())) {
                throw Complaint.about("patch.checkOutDate", NewStay.BACKWARDS);
            }
            if (rows.newestOpen(stay) != id) {
                throw new Failure.Conflict("care.stay-not-newest", "仅允许最近未退住记录退住");
            }
            if (rows.checkOut(id, day, Moments.now(clock)) == 0) {
                throw alreadyOut();
            }
            audit.record(call, "tenancies.update", Map.of("id", Long.toString(id)));
            return true;
        });
    }

    Stay read(long id, Call call) {
        return rows.read(id, call).orElseThrow(() -> unknown(id));
    }

    private static Failure alreadyOut() {
        return new Failure.Conflict("care.stay-over", "当前记录已退住");
    }

    private static Failure unknown(long id) {
        return new Failure.NotFound("care.stay-unknown", "入住记录", id);
    }
}
