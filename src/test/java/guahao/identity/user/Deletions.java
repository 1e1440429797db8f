package guahao.identity.user;

import guahao.identity.account.AccountDeletion;
import guahao.platform.audit.Actor;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Another feature: remembers who was deleted, or breaks over it. */
@Singleton
final class Deletions implements AccountDeletion {

    private final Map<Long, Long> byAccount = new ConcurrentHashMap<>();
    private final Set<Long> refused = ConcurrentHashMap.newKeySet();

    @Override
    public void deleted(long accountId, Actor byWhom) {
        if (refused.contains(accountId)) {
            throw new IllegalStateException("The feature cannot follow");
        }
        byAccount.put(accountId, byWhom.accountId());
    }

    void refuse(long accountId) {
        refused.add(accountId);
    }

    @Nullable
    Long of(long accountId) {
        return byAccount.get(accountId);
    }
}
