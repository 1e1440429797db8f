package guahao.wire.graphql.connection;

import guahao.wire.graphql.Graph;
import guahao.wire.graphql.GraphModule;
import jakarta.inject.Singleton;

/** What all connections of the graph have in common. */
@Singleton
public final class ConnectionGraph implements GraphModule {

    /** Wires the types {@code DoctorConnection} and {@code DoctorEdge} of the node {@code Doctor}. */
    public static void wire(Graph graph, String node) {
        graph.type(node + "Connection", Connection.class)
                .value("edges", connection -> connection.edges())
                .value("nodes", connection -> connection.nodes())
                .value("pageInfo", connection -> connection)
                .value("totalCount", connection -> connection.totalCount());
        graph.type(node + "Edge", Connection.Edge.class)
                .value("cursor", edge -> edge.cursor())
                .value("node", edge -> edge.node());
    }

    @Override
    public void wire(Graph graph) {
        graph.type("PageInfo", Connection.class)
                .value("hasNextPage", connection -> connection.hasNextPage())
                .value("hasPreviousPage", connection -> connection.hasPreviousPage())
                .value("startCursor", connection -> connection.startCursor())
                .value("endCursor", connection -> connection.endCursor());
    }
}
