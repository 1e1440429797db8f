package guahao.care.permissions;

import guahao.care.gateway.Call;
import guahao.care.input.Kinds;
import guahao.care.input.Paging;
import guahao.care.input.Payload;
import guahao.care.input.Words;
import guahao.platform.database.Conditions;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The requests: all for administrators, for others their own. */
@Singleton
public final class RequestList {

    /** Which of them. */
    public record Filter(
            @Nullable Long requesterId,
            @Nullable Long patientId,
            @Nullable String status) {

        static Filter read(Payload filter) {
            return new Filter(
                    filter.optionalId("requesterId"),
                    filter.optionalId("patientId"),
                    Words.ofNullable(filter.choice("status", RequestStatus.class, Kinds.BAD_STATUS)));
        }
    }

    private final RequestRepository rows;

    RequestList(RequestRepository rows) {
        this.rows = rows;
    }

    public long count(Filter filter, Call call) {
        return rows.count(conditions(filter, call));
    }

    public List<AccessRequest> page(Filter filter, Paging paging, Call call) {
        return rows.page(conditions(filter, call), paging);
    }

    private static Conditions conditions(Filter filter, Call call) {
        return new Conditions()
                .andIf("requester_id = ?", call.isAdmin() ? filter.requesterId() : (Long) call.userId())
                .andIf("patient_id = ?", filter.patientId())
                .andIf("status = ?", filter.status());
    }
}
