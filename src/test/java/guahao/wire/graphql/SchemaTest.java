package guahao.wire.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import guahao.kit.ServerTest;
import guahao.wire.graphql.schema.PrintedSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The schema as a whole. */
@ServerTest
class SchemaTest {

    private static final Path PRINTED = Path.of("schema/printed/schema.graphql");

    private final GraphQLSchema schema;

    SchemaTest(GraphQLSchema schema) {
        this.schema = schema;
    }

    /**
     * {@code mvn test -Dtest=SchemaTest -Dguahao.schema.write=true} writes it anew, unless that takes something from
     * clients; {@code -Dguahao.schema.break=true} does even so.
     */
    @Test
    void isPrintedAsCommitted() throws IOException {
        String printed = PrintedSchema.of(schema);
        if (Boolean.getBoolean("guahao.schema.write")) {
            if (!Boolean.getBoolean("guahao.schema.break")) {
                assertThat(Breakages.between(Files.readString(PRINTED), printed))
                        .as("Breaks clients on purpose? -Dguahao.schema.break=true")
                        .isEmpty();
            }
            Files.writeString(PRINTED, printed);
        }
        assertThat(PRINTED)
                .as("Changed on purpose? mvn test -Dtest=SchemaTest -Dguahao.schema.write=true")
                .hasContent(printed);
    }

    @Test
    void saysOfEachFieldWhoMayReadIt() {
        List<String> silent = objects()
                .flatMap(type -> type.getFieldDefinitions().stream()
                        .filter(field -> rule(field) == null
                                && (rule(type) == null
                                        || Set.of("Query", "Subscription").contains(type.getName())))
                        .map(field -> type.getName() + "." + field.getName()))
                .toList();
        assertThat(silent).isEmpty();
    }

    @Test
    void describesEverything() {
        List<String> silent = ownTypes()
                .flatMap(type -> Stream.concat(Stream.of(type), members(type)))
                .filter(element -> element.getDescription() == null
                        || element.getDescription().isBlank())
                .map(GraphQLNamedSchemaElement::getName)
                .toList();
        assertThat(silent).isEmpty();
    }

    @Test
    void hasNoMutations() {
        assertThat(schema.getMutationType()).isNull();
    }

    private Stream<GraphQLNamedType> ownTypes() {
        return schema.getAllTypesAsList().stream()
                .filter(type -> !type.getName().startsWith("__"))
                .filter(type ->
                        !Set.of("String", "Int", "Float", "Boolean", "ID").contains(type.getName()));
    }

    private Stream<GraphQLObjectType> objects() {
        return ownTypes().filter(GraphQLObjectType.class::isInstance).map(GraphQLObjectType.class::cast);
    }

    private static Stream<? extends GraphQLNamedSchemaElement> members(GraphQLNamedType type) {
        return switch (type) {
            case GraphQLFieldsContainer container ->
                container.getFieldDefinitions().stream().flatMap(SchemaTest::withArguments);
            case GraphQLInputObjectType input -> input.getFieldDefinitions().stream();
            case GraphQLEnumType values -> values.getValues().stream();
            default -> Stream.of();
        };
    }

    private static Stream<GraphQLNamedSchemaElement> withArguments(GraphQLFieldDefinition field) {
        return Stream.concat(Stream.of(field), field.getArguments().stream());
    }

    private static @org.jspecify.annotations.Nullable GraphQLAppliedDirective rule(GraphQLDirectiveContainer element) {
        return element.getAppliedDirective("access");
    }
}
