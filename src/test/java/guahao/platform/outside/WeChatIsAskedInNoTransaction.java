package guahao.platform.outside;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;

/** In every test: whoever asks WeChat who somebody is holds no connection to the database while he waits. */
@Singleton
final class WeChatIsAskedInNoTransaction implements BeanCreatedEventListener<WeChat> {

    private final BeanProvider<TransactionOperations<Connection>> transactions;

    WeChatIsAskedInNoTransaction(BeanProvider<TransactionOperations<Connection>> transactions) {
        this.transactions = transactions;
    }

    @Override
    public WeChat onCreated(BeanCreatedEvent<WeChat> event) {
        return new Watched(event.getBean());
    }

    private final class Watched implements WeChat {

        private final WeChat real;

        Watched(WeChat real) {
            this.real = real;
        }

        @Override
        public SignIn signIn(String code) {
            if (transactions.get().findTransactionStatus().isPresent()) {
                throw new AssertionError("WeChat is asked inside a transaction");
            }
            return real.signIn(code);
        }

        @Override
        public Sending send(String json) {
            return real.send(json);
        }

        @Override
        public boolean answers() {
            return real.answers();
        }
    }
}
