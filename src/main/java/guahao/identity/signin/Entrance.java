package guahao.identity.signin;

import guahao.identity.account.Account;
import guahao.identity.token.Tokens;
import guahao.platform.database.Transactions;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/** Lets whoever was admitted come in, whichever way he came. Who registers gets his first token without. */
@Singleton
public final class Entrance {

    private final Tokens tokens;
    private final List<SignInObserver> observers;
    private final Transactions transactions;

    Entrance(Tokens tokens, List<SignInObserver> observers, Transactions transactions) {
        this.tokens = tokens;
        this.observers = List.copyOf(observers);
        this.transactions = transactions;
    }

    /** A new token of the account, which is told to whoever wants to know who signs in. */
    public String enter(Account account, Duration tokenLife) {
        return transactions.write(() -> {
            String token = tokens.issue(account.id(), tokenLife);
            observers.forEach(observer -> observer.signedIn(account));
            return token;
        });
    }
}
