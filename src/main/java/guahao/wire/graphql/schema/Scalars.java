package guahao.wire.graphql.schema;

import graphql.schema.GraphQLScalarType;
import java.util.List;

/** The scalars of the contract. */
final class Scalars {

    private Scalars() {}

    static List<GraphQLScalarType> all() {
        return List.of(
                GraphQLScalarType.newScalar()
                        .name("Date")
                        .coercing(new DateCoercing())
                        .build(),
                GraphQLScalarType.newScalar()
                        .name("DateTime")
                        .coercing(new DateTimeCoercing())
                        .build(),
                GraphQLScalarType.newScalar()
                        .name("Money")
                        .coercing(new MoneyCoercing())
                        .build());
    }
}
