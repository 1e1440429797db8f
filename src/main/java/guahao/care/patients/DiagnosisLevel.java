package guahao.care.patients;

/** How grave a diagnosis is: what those may know who may not know the diagnosis. */
enum DiagnosisLevel {
    MILD("轻度"),
    MODERATE("中度"),
    SEVERE("重度"),
    CRITICAL("危重");

    private final String text;

    DiagnosisLevel(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
