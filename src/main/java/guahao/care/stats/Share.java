package guahao.care.stats;

/** Parts of a whole, as the clients show them. */
final class Share {

    private Share() {}

    /** In whole percent, 0 of nothing. */
    static long percentage(long part, long whole) {
        return whole == 0 ? 0 : Math.round(100.0 * part / whole);
    }

    /** In percent with one decimal, 0 of nothing. */
    static double rate(long part, long whole) {
        return whole == 0 ? 0 : oneDecimal(100.0 * part / whole);
    }

    /** The mean with one decimal, 0 of nothing. */
    static double mean(long sum, long count) {
        return count == 0 ? 0 : oneDecimal((double) sum / count);
    }

    private static double oneDecimal(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
