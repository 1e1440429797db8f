package guahao.wire.graphql.limit;

import graphql.execution.ExecutionContext;
import graphql.introspection.Introspection;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Adds up a validated operation. Each fragment is added up once, however often and however deeply nested it is spread,
 * so the work is linear in the document. Conditions ({@code @include}) are not looked at: what may be asked counts.
 */
final class CostOfQuery {

    private final GraphQLSchema schema;
    private final Map<String, FragmentDefinition> fragments;
    private final Multiplier multiplier;
    private final Map<String, Cost> fragmentCosts = new HashMap<>();

    private CostOfQuery(ExecutionContext execution) {
        schema = execution.getGraphQLSchema();
        fragments = execution.getFragmentsByName();
        multiplier = new Multiplier(execution.getCoercedVariables());
    }

    static Cost of(ExecutionContext execution) {
        GraphQLCompositeType root = switch (execution.getOperationDefinition().getOperation()) {
            case QUERY -> execution.getGraphQLSchema().getQueryType();
            case MUTATION -> execution.getGraphQLSchema().getMutationType();
            case SUBSCRIPTION -> execution.getGraphQLSchema().getSubscriptionType();
        };
        return new CostOfQuery(execution)
                .selections(execution.getOperationDefinition().getSelectionSet(), root);
    }

    private Cost selections(@Nullable SelectionSet set, @Nullable GraphQLCompositeType parent) {
        Cost cost = Cost.NOTHING;
        if (set != null) {
            for (Selection<?> selection : set.getSelections()) {
                cost = cost.beside(selection(selection, parent));
            }
        }
        return cost;
    }

    private Cost selection(Selection<?> selection, @Nullable GraphQLCompositeType parent) {
        return switch (selection) {
            case Field field -> field(field, parent);
            case InlineFragment inline -> inline(inline, parent);
            case FragmentSpread spread -> spread(spread.getName());
            default -> throw new IllegalStateException("Unknown selection " + selection);
        };
    }

    private Cost field(Field field, @Nullable GraphQLCompositeType parent) {
        boolean aliased = field.getAlias() != null;
        if (parent == null || field.getName().startsWith("__")) {
            return Cost.introspection(selections(field.getSelectionSet(), null), aliased);
        }
        GraphQLFieldDefinition definition = Introspection.getFieldDef(schema, parent, field.getName());
        GraphQLCompositeType type =
                GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLCompositeType composite
                        ? composite
                        : null;
        return Cost.field(
                type == null ? Cost.NOTHING : selections(field.getSelectionSet(), type),
                multiplier.of(field, definition, parent),
                aliased);
    }

    private Cost inline(InlineFragment fragment, @Nullable GraphQLCompositeType parent) {
        return fragment.getTypeCondition() == null || parent == null
                ? selections(fragment.getSelectionSet(), parent)
                : selections(
                        fragment.getSelectionSet(),
                        type(fragment.getTypeCondition().getName()));
    }

    private Cost spread(String name) {
        Cost known = fragmentCosts.get(name);
        if (known != null) {
            return known;
        }
        FragmentDefinition fragment = Objects.requireNonNull(fragments.get(name));
        Cost cost = selections(
                fragment.getSelectionSet(), type(fragment.getTypeCondition().getName()));
        fragmentCosts.put(name, cost);
        return cost;
    }

    /** Nothing for a type of the schema's own description. */
    private @Nullable GraphQLCompositeType type(String name) {
        return name.startsWith("__") ? null : (GraphQLCompositeType) schema.getType(name);
    }
}
