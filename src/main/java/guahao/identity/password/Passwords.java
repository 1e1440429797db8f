package guahao.identity.password;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import guahao.platform.failure.Failure;
import guahao.platform.failure.Problem;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Hashes passwords and compares them. Each hash keeps a core busy for a good while and takes 19 MiB, so fewer run at
 * once than there are cores, on threads of their own: a virtual thread that computes would hold up all the others.
 */
@Singleton
public final class Passwords {

    public static final int MOST_BYTES = 72;

    private static final Argon2Function ARGON2ID = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
    private static final int SALT_BYTES = 16;
    private static final int MOST_WAITING = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** Of a password nobody has, to spend the same time when there is no account. */
    private static final String NOBODYS =
            "$argon2id$v=19$m=19456,t=2,p=1$IaQA1SrNk0TaAf+aspP3+w$uGFAuwDj17l6SSRD7b9ZAkLX9G7VryMD22R1pG/P4hA";

    private final ThreadPoolExecutor cores =
            pool(Math.max(1, Runtime.getRuntime().availableProcessors() - 1));

    private static ThreadPoolExecutor pool(int threads) {
        var pool = new ThreadPoolExecutor(
                threads,
                threads,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(MOST_WAITING),
                Thread.ofPlatform().name("password-", 0).daemon().factory());
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /** The hash to keep; refuses passwords that are longer than some clients' hashes can tell apart. */
    public String hash(String password) {
        String hashable = requireHashable(password);
        return bounded(() ->
                Password.hash(hashable).addRandomSalt(SALT_BYTES).with(ARGON2ID).getResult());
    }

    static String requireHashable(String password) {
        if (isTooLong(password)) {
            throw Failure.Invalid.of(new Problem("password", Problem.Reason.TOO_LONG, "不能超过" + MOST_BYTES + "个字节"));
        }
        return password;
    }

    /** Takes its time also without a hash, so that nobody learns from it whether there is an account. */
    public boolean matches(String password, @Nullable String hash) {
        // The library compares no empty password, which would take no time.
        boolean comparable = !password.isEmpty() && !isTooLong(password);
        boolean possible = hash != null && comparable;
        String compared = possible && hash != null ? hash : NOBODYS;
        String asked = comparable ? password : "*";
        return bounded(() -> Password.check(asked, compared).with(Argon2Function.getInstanceFromHash(compared)))
                && possible;
    }

    private static boolean isTooLong(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES;
    }

    private <T> T bounded(Callable<T> work) {
        try {
            Future<T> result = cores.submit(work);
            return await(result);
        } catch (RejectedExecutionException e) {
            throw busy();
        }
    }

    private static <T> T await(Future<T> result) {
        try {
            return result.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            result.cancel(false);
            throw busy();
        } catch (InterruptedException e) {
            result.cancel(false);
            Thread.currentThread().interrupt();
            throw busy();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A password cannot be hashed", e.getCause());
        }
    }

    private static Failure busy() {
        return new Failure.RateLimited("login.busy", "系统繁忙，请稍后再试", 1);
    }

    @PreDestroy
    void close() {
        cores.shutdownNow();
    }
}
