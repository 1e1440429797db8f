package guahao.wire.graphql.limit;

import graphql.execution.CoercedVariables;
import graphql.language.Argument;
import graphql.language.Field;
import graphql.language.IntValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

/** How many objects a field may lead to. */
record Multiplier(CoercedVariables variables) {

    private static final String CONNECTION = "Connection";
    private static final String PAGE_SIZE = "first";
    private static final int LIST = 10;
    /** More is refused by the field itself, so it is not counted. */
    private static final int LARGEST_PAGE = 100;

    int of(Field field, GraphQLFieldDefinition definition, GraphQLCompositeType parent) {
        if (GraphQLTypeUtil.unwrapAll(definition.getType()).getName().endsWith(CONNECTION)) {
            return pageSize(field, definition);
        }
        return isList(definition) && !isConnection(parent) ? LIST : 1;
    }

    /** The lists of a connection (nodes, edges) are the page that its field has paid for. */
    private static boolean isConnection(GraphQLNamedType type) {
        return type.getName().endsWith(CONNECTION);
    }

    private static boolean isList(GraphQLFieldDefinition definition) {
        return GraphQLTypeUtil.unwrapNonNull(definition.getType()) instanceof GraphQLList;
    }

    private int pageSize(Field field, GraphQLFieldDefinition definition) {
        Argument given = field.getArguments().stream()
                .filter(argument -> argument.getName().equals(PAGE_SIZE))
                .findFirst()
                .orElse(null);
        Integer size = given == null ? null : number(given.getValue());
        if (size == null) {
            size = defaultSize(definition);
        }
        return Math.clamp(size, 0, LARGEST_PAGE);
    }

    private @Nullable Integer number(Value<?> value) {
        if (value instanceof IntValue literal) {
            return literal.getValue().intValue();
        }
        return value instanceof VariableReference variable
                        && variables.get(variable.getName()) instanceof Integer number
                ? number
                : null;
    }

    private static int defaultSize(GraphQLFieldDefinition definition) {
        GraphQLArgument argument = definition.getArgument(PAGE_SIZE);
        return argument != null && argument.getArgumentDefaultValue().getValue() instanceof IntValue literal
                ? literal.getValue().intValue()
                : LARGEST_PAGE;
    }
}
