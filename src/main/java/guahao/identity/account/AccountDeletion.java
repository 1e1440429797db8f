package guahao.identity.account;

import guahao.platform.audit.Actor;

/** What another feature does when an account is deleted. */
public interface AccountDeletion {

    /** Part of the deletion's transaction, in which the account is gone already and its tokens are dead. */
    void deleted(long accountId, Actor byWhom);
}
