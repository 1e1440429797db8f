package guahao.care.patients;

import guahao.care.gateway.Call;
import guahao.care.input.Listing;
import guahao.platform.database.Conditions;
import guahao.platform.database.Statements;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The list of files. The stays are counted for the files of the page alone. */
@Singleton
public final class FileList {

    private static final String STAYS = "select f.*,"
            + " (select count(*) from care_tenancy t where t.patient_id = f.id) as stays,"
            + " (select count(*) from care_tenancy t where t.patient_id = f.id and t.check_out_date is null) as open_stays,"
            + " (select max(t.check_in_date) from care_tenancy t where t.patient_id = f.id) as last_check_in from (";

    private final Statements statements;

    FileList(Statements statements) {
        this.statements = statements;
    }

    public long count(FileFilter filter) {
        Conditions conditions = filter.conditions();
        return statements.number("select count(*) from care_patient p where " + conditions.sql(), conditions);
    }

    public List<ListedFile> page(Listing<FileFilter> wanted, Call call) {
        Conditions conditions = wanted.filter().conditions();
        Sight sight = Sight.inLists(call);
        return statements.query(
                STAYS + "select p.* from care_patient p where " + conditions.sql() + wanted.sql() + ") f"
                        + wanted.sorting().sql(),
                conditions,
                row -> listed(row, sight));
    }

    private static ListedFile listed(ResultSet row, Sight sight) throws SQLException {
        return ListedFile.of(
                PatientRepository.file(row),
                sight,
                row.getLong("stays"),
                row.getLong("open_stays"),
                row.getString("last_check_in"));
    }
}
