package guahao.directory;

import graphql.schema.DataFetchingEnvironment;
import guahao.identity.account.Account;
import guahao.identity.account.Accounts;
import guahao.identity.account.Role;
import guahao.identity.user.UserRole;
import guahao.platform.caller.Caller;
import guahao.wire.graphql.Batch;
import guahao.wire.graphql.Graph;
import guahao.wire.graphql.GraphModule;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The viewer's account, and his own file when he is a doctor. */
@Singleton
final class ViewerAccountGraph implements GraphModule {

    private final Doctors doctors;
    private final Batch<Long, Account> accounts;

    ViewerAccountGraph(Doctors doctors, Accounts accounts) {
        this.doctors = doctors;
        this.accounts = Batch.of("identity.accounts", accounts::find);
    }

    @Override
    public void wire(Graph graph) {
        graph.enumeration("Role", UserRole.class);
        graph.type("Viewer", Caller.class)
                .fetch("role", this::role)
                .fetch(
                        "name",
                        (caller, env) -> account(caller, env).thenApply(found -> found == null ? null : found.name()))
                .fetch(
                        "phone",
                        (caller, env) -> account(caller, env).thenApply(found -> found == null ? null : found.phone()))
                .value("doctor", caller -> doctors.ofAccount(caller.id()).orElse(null));
    }

    private CompletableFuture<@Nullable Account> account(Caller caller, DataFetchingEnvironment env) {
        return accounts.load(env, caller.id());
    }

    private CompletableFuture<UserRole> role(Caller caller, DataFetchingEnvironment env) {
        boolean doctor = doctors.ofAccount(caller.id()).isPresent();
        return account(caller, env).thenApply(found -> role(caller.admin(), doctor, found));
    }

    /** What somebody is today goes before what his account was said to be. */
    private static UserRole role(boolean admin, boolean doctor, @Nullable Account account) {
        if (admin) {
            return UserRole.ADMIN;
        }
        Role said = account == null ? null : account.role();
        return doctor ? UserRole.DOCTOR : said == null ? UserRole.PATIENT : UserRole.of(said);
    }
}
