package guahao.identity.ban;

/** What a ban keeps its account from. */
public enum BanKind {
    REGISTER,
    LOGIN,
    ALL;

    public boolean forbids(BanKind deed) {
        return this == ALL || this == deed;
    }
}
