package guahao.identity.demo;

import guahao.identity.account.Accounts;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.core.util.StringUtils;
import jakarta.inject.Singleton;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Their passwords are public, so outside the sandbox they are ended before the first request is taken. */
@Singleton
@Requires(property = "guahao.sandbox", notEquals = StringUtils.TRUE)
final class NoDemoAccounts implements ApplicationEventListener<StartupEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(NoDemoAccounts.class);

    private final Accounts accounts;

    NoDemoAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        List<Long> demo = accounts.liveDemoAccounts();
        demo.forEach(accounts::delete);
        if (!demo.isEmpty()) {
            LOG.info("Ended {} demonstration accounts: outside the sandbox there are none", demo.size());
        }
    }
}
