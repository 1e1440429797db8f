package guahao.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guahao.kit.ServerTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ServerTest
class PartsOfTransactionsTest {

    private final Transactions transactions;
    private final Statements statements;
    private final String name = "test-" + UUID.randomUUID();

    PartsOfTransactionsTest(Transactions transactions, Statements statements) {
        this.transactions = transactions;
        this.statements = statements;
    }

    private int insert(String part) {
        return statements.update(
                "insert into job_lock (name, due_at) values (?, '2100-01-01')", Values.of(name + part));
    }

    private long written() {
        return statements.number("select count(*) from job_lock where name like concat(?, '%')", Values.of(name));
    }

    @Test
    void areUndoneAlone() {
        transactions.write(() -> {
            insert("a");
            assertThatThrownBy(() -> transactions.writeWithin(() -> {
                        insert("b");
                        return insert("b");
                    }))
                    .isNotNull();
            return insert("c");
        });
        assertThat(written()).isEqualTo(2);
    }

    @Test
    void areUndoneWithTheWhole() {
        assertThatThrownBy(() -> transactions.write(() -> {
                    transactions.writeWithin(() -> insert("a"));
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(written()).isZero();
    }

    @Test
    void anAttemptThatFailsIsUndoneAndSaysSo() {
        assertThat(transactions.attempt(() -> {
                    insert("a");
                    return insert("a");
                }))
                .isEmpty();
        assertThat(written()).isZero();
        assertThat(transactions.attempt(() -> insert("a"))).contains(1);
        assertThat(written()).isEqualTo(1);
    }

    @Test
    void anAttemptStaysWhenWhatIsAroundItIsUndone() {
        assertThatThrownBy(() -> transactions.write(() -> {
                    transactions.attempt(() -> insert("apart"));
                    insert("with");
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(written()).isEqualTo(1);
    }
}
