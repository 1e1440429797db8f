package guahao.identity.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guahao.identity.People;
import guahao.kit.ServerTest;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@ServerTest
class AccountsTest {

    private final Accounts accounts;

    AccountsTest(Accounts accounts) {
        this.accounts = accounts;
    }

    static Stream<Arguments> keys() {
        String name = People.name();
        return Stream.of(
                Arguments.of(AccountKey.USERNAME, (UnaryOperator<NewAccount>) account -> account.withUsername(name)),
                Arguments.of(AccountKey.EMAIL, (UnaryOperator<NewAccount>)
                        account -> account.withEmail(name + "@example.com")),
                Arguments.of(
                        AccountKey.IDENTIFIER, (UnaryOperator<NewAccount>) account -> account.withIdentifier(name)),
                Arguments.of(AccountKey.PHONE, (UnaryOperator<NewAccount>)
                        account -> account.withPhone(name.substring(0, 25))));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void keepsAValueForOneUntilHeIsDeleted(AccountKey key, UnaryOperator<NewAccount> with) throws Taken {
        NewAccount account = with.apply(NewAccount.named("一"));
        Account first = accounts.create(account);

        assertThatExceptionOfType(Taken.class)
                .isThrownBy(() -> accounts.create(account))
                .satisfies(taken -> assertThat(taken.key()).isEqualTo(key));

        accounts.delete(first.id());
        Account second = accounts.create(account);
        assertThat(second.id()).isNotEqualTo(first.id());
        accounts.delete(second.id());
        assertThat(accounts.find(first.id())).isEmpty();
    }

    @Test
    void keepsAValueForOneOfManyAtOnce() throws Exception {
        NewAccount account = NewAccount.named("一").withUsername(People.name());
        Callable<Boolean> create = () -> {
            try {
                accounts.create(account);
                return true;
            } catch (Taken e) {
                return false;
            }
        };
        int created = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : threads.invokeAll(java.util.Collections.nCopies(10, create))) {
                created += each.get() ? 1 : 0;
            }
        }
        assertThat(created).isOne();
    }

    @Test
    void givesBackWhatWasGiven() throws Taken {
        String name = People.name();
        Account made = accounts.create(NewAccount.named("𠮷田 😀")
                .withUsername(name)
                .withRole(Role.SOCIAL_WORKER)
                .asVerified());

        Account found = accounts.find(made.id()).orElseThrow();

        assertThat(found).usingRecursiveComparison().isEqualTo(made);
        assertThat(found.name()).isEqualTo("𠮷田 😀");
        assertThat(found.role()).isEqualTo(Role.SOCIAL_WORKER);
        assertThat(found.active()).isTrue();
        assertThat(found.toString()).doesNotContain(name);
    }
}
