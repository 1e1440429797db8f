package guahao.risk;

/** What a score means. */
public enum Level {
    SAFE(0),
    LOW(30),
    MEDIUM(50),
    HIGH(75);

    private final int from;

    Level(int from) {
        this.from = from;
    }

    /** The lowest score of the level. */
    public int from() {
        return from;
    }

    static Level of(int score) {
        Level reached = SAFE;
        for (Level level : values()) {
            reached = score >= level.from ? level : reached;
        }
        return reached;
    }
}
