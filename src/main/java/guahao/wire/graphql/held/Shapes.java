package guahao.wire.graphql.held;

import graphql.GraphQLContext;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStepInfo;
import graphql.execution.FieldCollector;
import graphql.execution.FieldCollectorParameters;
import graphql.execution.MergedField;
import graphql.execution.MergedSelectionSet;
import graphql.language.Field;
import graphql.language.SelectionSet;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import guahao.wire.graphql.HeldValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an operation asks for at each of its places, found out once: for the seven hundredth schedule of an answer it is
 * known what its fields are. A place has a shape when its objects hold all that is asked of them; wherever a field has
 * to be fetched, or asks who reads, there is none and the engine does its work.
 */
final class Shapes {

    /** The fields that are asked of a type. Nodes of a document are equal to none but themselves. */
    private record Place(SelectionSet selection, GraphQLObjectType type) {}

    private record Step(Field field, GraphQLFieldDefinition definition) {}

    private final Map<Place, ObjectPlan> plans = new HashMap<>();
    private final Map<Step, ExecutionStepInfo> steps = new HashMap<>();
    private final FieldCollector collector;
    private final ExecutionContext execution;
    private final GraphQLSchema schema;

    private Shapes(ExecutionContext execution, FieldCollector collector) {
        this.execution = execution;
        this.collector = collector;
        this.schema = execution.getGraphQLSchema();
    }

    static Shapes of(ExecutionContext execution, FieldCollector collector) {
        GraphQLContext context = execution.getGraphQLContext();
        return Objects.requireNonNull(
                context.<Shapes>computeIfAbsent(Shapes.class, absent -> new Shapes(execution, collector)));
    }

    /** Null when there is none. */
    @Nullable
    Shape shape(GraphQLType type, MergedField field) {
        return switch (type) {
            case GraphQLNonNull required -> {
                Shape inner = shape(required.getWrappedType(), field);
                yield inner == null ? null : new Shape.Required(inner);
            }
            case GraphQLList list -> {
                Shape element = shape(list.getWrappedType(), field);
                yield element == null ? null : new Shape.ListOf(element);
            }
            case GraphQLObjectType object -> object(object, field);
            case GraphQLScalarType scalar ->
                new Shape.Scalar(scalar.getCoercing(), execution.getGraphQLContext(), execution.getLocale());
            case GraphQLEnumType names ->
                new Shape.Name(names.getValues().stream()
                        .map(GraphQLEnumValueDefinition::getValue)
                        .collect(Collectors.toSet()));
            default -> null;
        };
    }

    private @Nullable Shape object(GraphQLObjectType type, MergedField field) {
        ObjectPlan plan = plan(type, field);
        return plan != null && plan.isHeld() ? plan : null;
    }

    /** Null when the engine has to find out which fields are meant. */
    @Nullable
    ObjectPlan plan(GraphQLObjectType type, MergedField field) {
        SelectionSet selection = field.isSingleField() ? field.getSingleField().getSelectionSet() : null;
        if (selection == null || execution.hasIncrementalSupport()) {
            return null;
        }
        Place place = new Place(selection, type);
        ObjectPlan known = plans.get(place);
        if (known == null) {
            known = plan(type, collected(type, field));
            plans.put(place, known);
        }
        return known;
    }

    private Map<String, MergedField> collected(GraphQLObjectType type, MergedField field) {
        var parameters = FieldCollectorParameters.newParameters()
                .schema(schema)
                .objectType(type)
                .fragments(execution.getFragmentsByName())
                .variables(execution.getCoercedVariables().toMap())
                .graphQLContext(execution.getGraphQLContext())
                .build();
        return collector.collectFields(parameters, field).getSubFields();
    }

    private ObjectPlan plan(GraphQLObjectType type, Map<String, MergedField> asked) {
        List<@Nullable HeldField> held = new ArrayList<>();
        Map<String, MergedField> rest = new LinkedHashMap<>();
        asked.forEach((key, field) -> {
            HeldField one = held(type, field);
            held.add(one);
            if (one == null) {
                rest.put(key, field);
            }
        });
        return new ObjectPlan(
                new ResponseKeys(asked.keySet()),
                held,
                MergedSelectionSet.newMergedSelectionSet().subFields(rest).build());
    }

    private @Nullable HeldField held(GraphQLObjectType type, MergedField asked) {
        GraphQLFieldDefinition definition = type.getFieldDefinition(asked.getName());
        if (definition == null) {
            return null;
        }
        DataFetcher<?> fetcher = schema.getCodeRegistry()
                .getDataFetcher(FieldCoordinates.coordinates(type.getName(), asked.getName()), definition);
        Shape shape = fetcher instanceof HeldValue ? shape(definition.getType(), asked) : null;
        return shape == null || !(fetcher instanceof HeldValue value) ? null : new HeldField(value.read(), shape);
    }

    /** Arguments mean the same for all objects of a place: what was made of them for the first serves the others. */
    ExecutionStepInfo step(MergedField field, GraphQLFieldDefinition definition, Supplier<ExecutionStepInfo> first) {
        return steps.computeIfAbsent(new Step(field.getSingleField(), definition), absent -> first.get());
    }
}
