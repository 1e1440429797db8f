package guahao.platform.audit;

/** What a walk along the chain found. */
public sealed interface Verdict {

    /**
     * Every row is as it was sealed. Whoever notes down the end elsewhere can later show that no tail was cut off
     * together with its head.
     */
    record Intact(long rows, String hash) implements Verdict {}

    /** @param seq the first place where the chain does not hold */
    record Broken(Damage damage, long seq) implements Verdict {}

    /** What was done to the chain. */
    enum Damage {
        CHANGED,
        MISSING,
        INSERTED,
        TRUNCATED
    }
}
