package guahao.identity.wechat;

import guahao.platform.database.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which messages an account lets us send to its WeChat. */
@Singleton
public final class WeChatAuthorisations {

    private static final Set<String> ANSWERS = Set.of("accept", "reject", "ban");
    private static final int LONGEST_TEMPLATE = 64;
    private static final int LONGEST_SCENE = 64;
    /** WeChat asks for three at a time. */
    private static final int MOST_AT_ONCE = 100;

    private final WeChatAuthorisationRepository repository;
    private final WeChatBinding binding;
    private final Transactions transactions;
    private final Clock clock;

    WeChatAuthorisations(
            WeChatAuthorisationRepository repository, WeChatBinding binding, Transactions transactions, Clock clock) {
        this.repository = repository;
        this.binding = binding;
        this.transactions = transactions;
        this.clock = clock;
    }

    public boolean authorised(long accountId, String templateId) {
        return repository.isAccepted(accountId, templateId);
    }

    /** Where to send the template's messages; empty when the account is not bound, or does not want them. */
    public Optional<String> openidFor(long accountId, String templateId) {
        return authorised(accountId, templateId) ? binding.openidOf(accountId) : Optional.empty();
    }

    public List<WeChatAuthorisation> of(long accountId) {
        return repository.ofAccount(accountId);
    }

    /**
     * Remembers the latest answers. What is none, such as WeChat's own {@code errMsg} among them, is passed over.
     *
     * @param answers by template
     */
    public void remember(long accountId, Map<String, String> answers, @Nullable String scene) {
        List<Map.Entry<String, String>> usable = answers.entrySet().stream()
                .filter(answer -> ANSWERS.contains(answer.getValue()))
                .filter(answer -> !answer.getKey().isBlank() && answer.getKey().length() <= LONGEST_TEMPLATE)
                .sorted(Map.Entry.comparingByKey())
                .limit(MOST_AT_ONCE)
                .toList();
        String kept = scene == null || scene.length() <= LONGEST_SCENE ? scene : scene.substring(0, LONGEST_SCENE);
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
        transactions.write(() -> {
            repository.keep(accountId, usable, kept, now);
            return usable.size();
        });
    }
}
