package guahao.care.gateway;

/** Knows what users are in the house, as the database has it now. */
public interface Standings {

    Standing of(long accountId, boolean platformAdmin);
}
