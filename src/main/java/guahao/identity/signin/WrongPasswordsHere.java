package guahao.identity.signin;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** The same count within one server, for those who guessed last. */
final class WrongPasswordsHere {

    private static final int MOST_GUESSERS = 10_000;
    private static final long WINDOW = WrongPasswords.WINDOW.toMillis();

    /** Oldest first. */
    private final Map<String, Deque<Long>> times = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Long>> eldest) {
            return size() > MOST_GUESSERS;
        }
    };

    /** The milliseconds left of a lock-out, else 0. */
    synchronized long lockedMillis(String key, long now) {
        Deque<Long> wrong = times.get(key);
        if (wrong == null || wrong.size() < WrongPasswords.MOST) {
            return 0;
        }
        boolean tooFast = wrong.getLast() - wrong.getFirst() < WINDOW;
        return tooFast ? Math.max(0, wrong.getLast() + WINDOW - now) : 0;
    }

    /** Counts one unless locked; answers as {@link #lockedMillis} did before. */
    synchronized long add(String key, long now) {
        long locked = lockedMillis(key, now);
        if (locked > 0) {
            return locked;
        }
        Deque<Long> wrong = times.computeIfAbsent(key, unused -> new ArrayDeque<>());
        wrong.addLast(now);
        if (wrong.size() > WrongPasswords.MOST) {
            wrong.removeFirst();
        }
        return 0;
    }
}
