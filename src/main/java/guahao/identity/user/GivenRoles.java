package guahao.identity.user;

import guahao.identity.account.Account;
import guahao.identity.account.Role;
import guahao.platform.audit.Actor;

/** What another feature does when an administrator says what somebody is. */
public interface GivenRoles {

    /** Part of the transaction in which the account, no administrator any more, was given the role. */
    void given(Account account, Role role, Actor byWhom);
}
