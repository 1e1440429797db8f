package guahao.wire.graphql.viewer;

import graphql.schema.DataFetchingEnvironment;
import guahao.platform.caller.Caller;
import guahao.wire.graphql.Graph;
import guahao.wire.graphql.GraphContext;
import guahao.wire.graphql.GraphModule;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** {@code viewer}: the caller, whom the features give their fields to. */
@Singleton
final class ViewerGraph implements GraphModule {

    @Override
    public void wire(Graph graph) {
        graph.query("viewer", ViewerGraph::viewer);
        graph.type("Viewer", Caller.class).value("id", Caller::id);
    }

    private static @Nullable Caller viewer(DataFetchingEnvironment env) {
        GraphContext context = GraphContext.of(env);
        if (context.tokenFailure() != null) {
            throw context.tokenFailure();
        }
        return context.caller();
    }
}
