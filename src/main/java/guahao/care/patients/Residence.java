package guahao.care.patients;

/** Whether a child stays in the house: now, once, or never. */
public enum Residence {
    INHOUSE("exists (select 1 from care_tenancy t where t.patient_id = p.id and t.check_out_date is null)"),
    HISTORY("exists (select 1 from care_tenancy t where t.patient_id = p.id)"
            + " and not exists (select 1 from care_tenancy t where t.patient_id = p.id and t.check_out_date is null)"),
    NONE("not exists (select 1 from care_tenancy t where t.patient_id = p.id)");

    private final String condition;

    Residence(String condition) {
        this.condition = condition;
    }

    /** On the row of a file called p. */
    String condition() {
        return "(" + condition + ")";
    }

    static Residence of(long stays, long openStays) {
        if (openStays > 0) {
            return INHOUSE;
        }
        return stays > 0 ? HISTORY : NONE;
    }
}
