package guahao.care.users;

import guahao.care.gateway.CareRole;
import guahao.care.input.Moments;
import guahao.care.input.Paging;
import guahao.care.input.Words;
import guahao.platform.database.Statements;
import guahao.platform.database.Values;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The applications in the table of care parts. */
@Singleton
final class ApplicationRepository {

    private static final String OF_STATUS = " from care_user where status = ? and apply_role is not null";

    private final Statements statements;

    ApplicationRepository(Statements statements) {
        this.statements = statements;
    }

    void submit(long accountId, Application application, LocalDateTime now) {
        Application.@Nullable Relative relative = application.relative();
        statements.update(
                "update care_user set status = 'pending', name = ?, phone = ?, id_card = ?, apply_role = ?, nickname = ?,"
                        + " relative_name = ?, relation = ?, relative_id_card = ?, relative_patient_id = null,"
                        + " reject_reason = null, updated_at = ? where account_id = ?",
                Values.of(
                        application.name(),
                        application.phone(),
                        application.idCard(),
                        Words.of(application.role()),
                        application.nickname(),
                        relative == null ? null : relative.patientName(),
                        relative == null ? null : Words.of(relative.relation()),
                        relative == null ? null : relative.patientIdCard(),
                        now,
                        accountId));
    }

    /** 0 when he is active already or never applied. */
    int approve(long accountId, @Nullable CareRole role, LocalDateTime now) {
        return statements.update(
                "update care_user set status = 'active', role = coalesce(?, apply_role), reject_reason = null,"
                        + " relative_patient_id = (select p.id from care_patient p where p.id_card = relative_id_card),"
                        + " updated_at = ? where account_id = ? and apply_role is not null and status <> 'active'",
                Values.of(Words.ofNullable(role), now, accountId));
    }

    /** 0 when he is rejected already or never applied. */
    int reject(long accountId, @Nullable String reason, LocalDateTime now) {
        return statements.update(
                "update care_user set status = 'rejected', role = null, reject_reason = ?, updated_at = ?"
                        + " where account_id = ? and apply_role is not null and status <> 'rejected'",
                Values.of(reason, now, accountId));
    }

    long count(UserStatus status) {
        return statements.number("select count(*)" + OF_STATUS, Values.of(Words.of(status)));
    }

    List<ListedApplication> page(UserStatus status, Paging paging) {
        return statements.query(
                "select *" + OF_STATUS + " order by created_at desc, account_id desc" + paging.limit(),
                Values.of(Words.of(status)),
                ApplicationRepository::listed);
    }

    private static ListedApplication listed(ResultSet row) throws SQLException {
        String patientName = row.getString("relative_name");
        String phone = row.getString("phone");
        return new ListedApplication(
                row.getString("account_id"),
                row.getString("name"),
                phone == null ? null : phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4),
                row.getString("apply_role"),
                patientName == null
                        ? null
                        : new ListedApplication.Relative(
                                patientName, row.getString("relation"), Moments.id(row, "relative_patient_id")),
                row.getString("status"),
                Moments.millis(row, "created_at"),
                Moments.millis(row, "updated_at"));
    }
}
