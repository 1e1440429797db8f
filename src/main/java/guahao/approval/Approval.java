package guahao.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What has become of an application, in four columns that every table of applications has.
 *
 * @param auditorId the account that decided, null while pending
 * @param auditedAt when it did, null while pending
 * @param remark what it said, if anything
 */
public record Approval(
        ApprovalStatus status,
        @Nullable Long auditorId,
        @Nullable LocalDateTime auditedAt,
        @Nullable String remark) {

    /** In the order in which {@link #read} wants them. */
    public static final String COLUMNS = "status, auditor_id, audited_at, audit_remark";

    public static final Approval PENDING = new Approval(ApprovalStatus.PENDING, null, null, null);

    /** @param column the place of the first of {@link #COLUMNS} */
    public static Approval read(ResultSet row, int column) throws SQLException {
        return new Approval(
                ApprovalStatus.valueOf(row.getString(column)),
                row.getObject(column + 1, Long.class),
                row.getObject(column + 2, LocalDateTime.class),
                row.getString(column + 3));
    }

    /** The remark of a rejection, else null. */
    public @Nullable String rejectReason() {
        return status == ApprovalStatus.REJECTED ? remark : null;
    }
}
