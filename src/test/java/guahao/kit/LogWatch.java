package guahao.kit;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;

/** Reads the whole run's log, and keeps the lines that hold personal data as only the tests make it. */
public final class LogWatch extends AppenderBase<ILoggingEvent> {

    /** The tests' phone numbers, id cards, password, and what {@link #canary} makes. */
    private static final Pattern PERSONAL =
            Pattern.compile("(?<!\\w)19\\d{9}(?!\\w)|110108\\d{11}X|Correct-horse|kanarie");

    /** What logs from here has no numbers of six digits to tell but the codes that people are sent. */
    private static final Pattern SENDERS =
            Pattern.compile("guahao\\.(identity|platform\\.outbox|platform\\.outside)\\b.*");

    private static final Pattern CODE = Pattern.compile("(?<![\\w.:-])\\d{6}(?![\\w.:-])");

    private static final LogWatch WATCH = new LogWatch();

    private final Queue<String> caught = new ConcurrentLinkedQueue<>();

    private LogWatch() {}

    /** Once for the run. */
    static void begin() {
        var root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        WATCH.setContext(root.getLoggerContext());
        WATCH.start();
        root.addAppender(WATCH);
    }

    /** A text that must not be logged. */
    public static String canary(String what) {
        return what + "kanarie";
    }

    public static List<String> caught() {
        return List.copyOf(WATCH.caught);
    }

    public static boolean sees(String line) {
        return PERSONAL.matcher(line).find();
    }

    /** A code that proves who somebody is, while it can still be used. */
    public static boolean seesCode(String logger, String line) {
        return SENDERS.matcher(logger).matches() && CODE.matcher(line).find();
    }

    @Override
    protected void append(ILoggingEvent event) {
        String text = event.getLoggerName() + " " + event.getFormattedMessage() + " " + event.getMDCPropertyMap() + " "
                + event.getKeyValuePairs()
                + (event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy()));
        if (sees(text) || seesCode(event.getLoggerName(), text)) {
            caught.add(text);
        }
    }
}
