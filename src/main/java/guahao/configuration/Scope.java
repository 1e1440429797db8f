package guahao.configuration;

/** One level of one thing: this clinic, that doctor, or the hospital as a whole. */
public record Scope(Level level, long id) {

    public static final Scope GLOBAL = new Scope(Level.GLOBAL, 0);

    public static Scope department(long id) {
        return new Scope(Level.MINOR_DEPT, id);
    }

    public static Scope clinic(long id) {
        return new Scope(Level.CLINIC, id);
    }

    public static Scope doctor(long id) {
        return new Scope(Level.DOCTOR, id);
    }
}
