package guahao.wire.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.ParseAndValidate;
import graphql.schema.GraphQLSchema;
import guahao.kit.ServerTest;
import guahao.wire.graphql.document.TrustedDocuments;
import guahao.wire.graphql.schema.PrintedSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No change takes from clients what they have. */
@ServerTest
class SchemaPromisesTest {

    private static final Path PROMISED = Path.of("src/test/resources/graphql/promised.graphql");

    private final GraphQLSchema schema;
    private final String printed;

    SchemaPromisesTest(GraphQLSchema schema) {
        this.schema = schema;
        printed = PrintedSchema.of(schema);
    }

    @Test
    void keepsEverythingThatClientsWerePromised() throws IOException {
        assertThat(Breakages.between(Files.readString(PROMISED), printed)).isEmpty();
    }

    @Test
    void understandsEveryCommittedOperation(TrustedDocuments operations) {
        Map<String, List<?>> wrong = operations.byName().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, operation -> errors(operation.getValue())));
        assertThat(wrong)
                .isNotEmpty()
                .allSatisfy((name, errors) -> assertThat(errors).as(name).isEmpty());
    }

    private List<?> errors(String operation) {
        return ParseAndValidate.parseAndValidate(
                        schema, ExecutionInput.newExecutionInput(operation).build())
                .getErrors();
    }

    /** So that the comparison itself is known to see what it is there for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "photoUrl: String>portraitUrl: String",
                "remainingSlots: Int!>remainingSlots: Int",
                "price: Money!>price: Float!",
                "status: ScheduleStatus!>status(on: Date!): ScheduleStatus!",
                "union SearchHit = Department | Doctor | Clinic>union SearchHit = Department | Doctor",
                "isRegistered: Boolean!>",
                "bookableFrom: Date>bookableFrom: Date!",
                "MORNING>DAWN"
            })
    void noticesWhatWouldBreakAClient(String promised, @Nullable String broken) throws IOException {
        String former = Files.readString(PROMISED);
        String doctored = former.replace(promised, broken == null ? "" : broken);
        assertThat(doctored).isNotEqualTo(former);
        assertThat(Breakages.between(former, doctored)).isNotEmpty();
    }
}
