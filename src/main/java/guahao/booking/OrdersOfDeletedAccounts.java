package guahao.booking;

import guahao.identity.account.AccountDeletion;
import guahao.platform.audit.Actor;
import jakarta.inject.Singleton;

/** Nobody is left to come, so the slots go back. */
@Singleton
final class OrdersOfDeletedAccounts implements AccountDeletion {

    private final Cancellation cancellation;

    OrdersOfDeletedAccounts(Cancellation cancellation) {
        this.cancellation = cancellation;
    }

    @Override
    public void deleted(long accountId, Actor byWhom) {
        cancellation.cancelAllOf(accountId);
    }
}
