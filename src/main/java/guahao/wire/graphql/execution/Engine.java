package guahao.wire.graphql.execution;

import graphql.GraphQL;
import graphql.execution.SubscriptionExecutionStrategy;
import graphql.schema.GraphQLSchema;
import guahao.wire.graphql.document.ParsedDocuments;
import guahao.wire.graphql.error.FetcherFailures;
import guahao.wire.graphql.held.HeldValuesFirst;
import guahao.wire.graphql.limit.LimitCheck;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;

/** Makes the engine when the server starts, so that a schema that does not fit together ends the start. */
@Factory
final class Engine {

    @Context
    GraphQL engine(GraphQLSchema schema, ParsedDocuments documents, LimitCheck limits, FetcherFailures failures) {
        return GraphQL.newGraphQL(schema)
                .preparsedDocumentProvider(documents)
                .instrumentation(limits)
                .queryExecutionStrategy(new HeldValuesFirst(failures))
                .subscriptionExecutionStrategy(new SubscriptionExecutionStrategy(failures))
                .build();
    }
}
