package guahao.patient;

import guahao.identity.account.Account;
import guahao.identity.account.Accounts;
import guahao.identity.demo.DemoAccounts;
import guahao.platform.demo.DemoRows;
import jakarta.inject.Singleton;
import java.time.LocalDate;

/** The demonstration patient and his parents. */
@Singleton
final class DemoPatients implements DemoRows {

    private final Accounts accounts;
    private final OwnPatients own;
    private final RelationChanges relations;

    DemoPatients(Accounts accounts, OwnPatients own, RelationChanges relations) {
        this.accounts = accounts;
        this.own = own;
        this.relations = relations;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public void load() {
        Account account = accounts.findByUsername(DemoAccounts.PATIENT).orElseThrow();
        own.create(account.id(), account.name(), Gender.MALE, LocalDate.of(1995, 6, 15));
        relations.add(account.id(), relative("王建国", "110108196803121234", Gender.MALE, "父亲"));
        relations.add(account.id(), relative("李秀英", "110108197009235678", Gender.FEMALE, "母亲"));
    }

    private static NewRelative relative(String name, String card, Gender gender, String relation) {
        return new NewRelative(name, IdCard.of(card), gender, null, relation, false, null);
    }
}
