package guahao.workbench;

/** How far a doctor's coming to a shift and leaving it is. */
public enum ShiftStage {
    /** Not open for check-in, or over without one. */
    NOT_STARTED("not_started"),
    CHECKING_IN("checking_in"),
    CHECKOUT_PENDING("checkout_pending"),
    CHECKED_OUT("checked_out");

    private final String word;

    ShiftStage(String word) {
        this.word = word;
    }

    /** What clients of the older dialects call it. */
    public String word() {
        return word;
    }
}
