package guahao.identity.signin;

import guahao.identity.account.Account;

/** Wants to know who signs in, such as whoever looks for scalpers. */
public interface SignInObserver {

    /** Called in the transaction that issues the token, in which nobody else signs in to the account. */
    void signedIn(Account account);
}
