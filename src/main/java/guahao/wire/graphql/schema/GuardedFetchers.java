package guahao.wire.graphql.schema;

import graphql.schema.DataFetcher;
import guahao.platform.failure.Failure;
import guahao.wire.graphql.AccessRule;
import guahao.wire.graphql.GraphContext;

/** Puts a rule of access before a fetcher. */
final class GuardedFetchers {

    private GuardedFetchers() {}

    static DataFetcher<?> guard(AccessRule rule, DataFetcher<?> fetcher) {
        return switch (rule) {
            case PUBLIC, GUARDED -> fetcher;
            case SIGNED_IN ->
                env -> {
                    GraphContext.of(env).signedIn();
                    return fetcher.get(env);
                };
            case ADMIN ->
                env -> {
                    if (!GraphContext.of(env).signedIn().admin()) {
                        throw new Failure.Forbidden();
                    }
                    return fetcher.get(env);
                };
        };
    }
}
