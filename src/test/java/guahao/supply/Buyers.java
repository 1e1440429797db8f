package guahao.supply;

import guahao.identity.People;
import guahao.identity.People.Person;
import guahao.identity.openid.WeChatAccounts;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;

/** Makes WeChat users for tests, past the sign-in that counts them. */
@Singleton
public final class Buyers {

    private static final LocalDateTime BOUND = LocalDateTime.of(2026, 1, 2, 3, 4, 5);

    private final WeChatAccounts accounts;
    private final People people;
    private final BindingRepository bindings;

    Buyers(WeChatAccounts accounts, People people, BindingRepository bindings) {
        this.accounts = accounts;
        this.people = people;
        this.bindings = bindings;
    }

    public Person unbound() {
        return people.signedIn(accounts.ofOpenid(People.name()));
    }

    /** Follows the orders of this company. */
    public Person of(String companyId) {
        Person person = unbound();
        bindings.save(new Binding(person.id(), companyId, "测试企业", "7", BOUND));
        return person;
    }

    /** Follows the sandbox's orders. */
    public Person bound() {
        return of("CODE001");
    }
}
