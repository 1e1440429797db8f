package guahao.patient;

/** Wants to know who has shown who he is, such as whoever keeps scores of reliability. */
public interface IdentityObserver {

    /** The first time only; called as the last thing of the transaction that keeps it. */
    void verified(long accountId);
}
