package guahao.care.maintenance;

import guahao.platform.database.Statements;
import guahao.platform.database.Values;
import jakarta.inject.Singleton;

/** Empties tables of the house, in a sandbox. */
@Singleton
final class WipeRepository {

    private final Statements statements;

    WipeRepository(Statements statements) {
        this.statements = statements;
    }

    int wipe(String table) {
        return statements.update("delete from " + table, Values.none());
    }

    int wipeSome(String table, int most) {
        return statements.update("delete from " + table + " order by id limit " + most, Values.none());
    }

    /** What refers to these files goes with them. */
    int wipeSomePatients(int most) {
        String some = "(select id from (select id from care_patient order by id limit " + most + ") p)";
        statements.update("delete from care_permission_request where patient_id in " + some, Values.none());
        statements.update("delete from care_service where patient_id in " + some, Values.none());
        statements.update("delete from care_tenancy where patient_id in " + some, Values.none());
        return wipeSome("care_patient", most);
    }

    int wipeSomeActivities(int most) {
        String some = "(select id from (select id from care_activity order by id limit " + most + ") a)";
        statements.update("delete from care_registration where activity_id in " + some, Values.none());
        return wipeSome("care_activity", most);
    }

    /** Those who sign in with a name of the house, but for administrators. */
    int resetSignIns() {
        return statements.update(
                "delete from care_user where login_key is not null"
                        + " and (role is null or role <> 'admin' or status is null or status <> 'active')",
                Values.none());
    }
}
