package guahao.patient;

/** Who somebody is to the university, which decides the discount. */
public enum PatientType {
    STUDENT("学生"),
    TEACHER("教师"),
    STAFF("职工"),
    EXTERNAL("校外");

    private final String label;

    PatientType(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
