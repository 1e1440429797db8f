package guahao.booking;

/**
 * How many of a patient's orders count against another.
 *
 * @param perhapsOverdue those whose time to pay may have run out without anybody noting it
 */
record PatientRecord(long here, long sameDepartment, long missed, long recent, long perhapsOverdue) {

    static final PatientRecord EMPTY = new PatientRecord(0, 0, 0, 0, 0);
}
