package guahao.wire.graphql.limit;

/**
 * What a selection asks for. Sums stop at the largest number instead of wrapping around.
 *
 * @param roots fields of its first level
 */
record Cost(int depth, long complexity, long aliases, long roots) {

    static final Cost NOTHING = new Cost(0, 0, 0, 0);

    /** A field of an object, with what is selected below it. */
    static Cost field(Cost below, int multiplier, boolean aliased) {
        return new Cost(
                below.depth + 1, plus(1, times(below.complexity, multiplier)), plus(below.aliases, aliased ? 1 : 0), 1);
    }

    /** A field of the schema's own description: bounded elsewhere, so it is neither deep nor dear. */
    static Cost introspection(Cost below, boolean aliased) {
        return new Cost(0, 0, plus(below.aliases, aliased ? 1 : 0), 1);
    }

    Cost beside(Cost other) {
        return new Cost(
                Math.max(depth, other.depth),
                plus(complexity, other.complexity),
                plus(aliases, other.aliases),
                plus(roots, other.roots));
    }

    private static long plus(long a, long b) {
        return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
    }

    private static long times(long a, long b) {
        return b != 0 && a > Long.MAX_VALUE / b ? Long.MAX_VALUE : a * b;
    }
}
