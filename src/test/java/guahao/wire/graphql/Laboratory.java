package guahao.wire.graphql;

import guahao.kit.Http;
import guahao.platform.boot.RunningServer;
import guahao.platform.boot.Settings;
import guahao.scheduling.Wards;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A server of a test's own, with the laboratory's fields, on the engines of the shared one. */
public final class Laboratory implements AutoCloseable {

    private final RunningServer server;

    private Laboratory(RunningServer server) {
        this.server = server;
    }

    public static Laboratory open(RunningServer shared) {
        return open(shared, Map.of());
    }

    static Laboratory open(RunningServer shared, Map<String, Object> overrides) {
        return open(shared, overrides, true, false);
    }

    static Laboratory open(
            RunningServer shared, Map<String, Object> overrides, boolean introspection, boolean trustedOnly) {
        Map<String, Object> all = new HashMap<>(overrides);
        all.put(LaboratoryGraph.PROPERTY, true);
        return new Laboratory(RunningServer.start(settings(shared, introspection, trustedOnly), all));
    }

    private static Settings settings(RunningServer shared, boolean introspection, boolean trustedOnly) {
        ApplicationContext context = shared.context();
        return new Settings(
                0,
                Path.of("target/test-data-" + Long.toHexString(System.nanoTime())),
                new Settings.Database(
                        context.getRequiredProperty("datasources.default.url", String.class),
                        context.getRequiredProperty("datasources.default.username", String.class),
                        context.getRequiredProperty("datasources.default.password", String.class)),
                context.getRequiredProperty("redis.uri", String.class),
                "laboratory-laboratory-laboratory-",
                true,
                false,
                0,
                List.of(),
                null,
                introspection,
                trustedOnly,
                false);
    }

    Http http() {
        return new Http(server.port());
    }

    public GraphClient client() {
        return new GraphClient(http());
    }

    /** How many statements operations have made since this was last asked. */
    public int statements() {
        return server.context().getBean(StatementCount.class).sinceLast();
    }

    /** So that the next operation reads what the last one may have left in memory. */
    public void forgetSchedules() {
        server.context().getBean(Wards.class).forgetSchedules();
    }

    LaboratoryGraph graph() {
        return server.context().getBean(LaboratoryGraph.class);
    }

    LaboratoryStanding standing() {
        return server.context().getBean(LaboratoryStanding.class);
    }

    int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
    }
}
