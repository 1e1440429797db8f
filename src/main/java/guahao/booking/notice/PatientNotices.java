package guahao.booking.notice;

/** Tells people about their orders, each by every way by which he can be reached. */
public interface PatientNotices {

    /**
     * Part of the caller's transaction.
     *
     * @return false when there is no way to reach the account
     */
    boolean tell(long accountId, Notice notice);
}
