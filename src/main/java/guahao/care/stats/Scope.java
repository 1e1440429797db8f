package guahao.care.stats;

/** What is counted by days. */
public enum Scope {
    SERVICES("care_service", "date"),
    ACTIVITIES("care_activity", "date"),
    PATIENTS("care_patient", "created_at");

    private final String table;
    private final String column;

    Scope(String table, String column) {
        this.table = table;
        this.column = column;
    }

    String table() {
        return table;
    }

    String column() {
        return column;
    }
}
