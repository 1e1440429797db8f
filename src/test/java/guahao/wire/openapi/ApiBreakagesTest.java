package guahao.wire.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That the comparison of documents sees what it is there for. */
class ApiBreakagesTest {

    private static final String FORMER = """
            paths:
              /api/things:
                get:
                  parameters:
                  - {name: page, in: query, schema: {type: integer}}
                  responses:
                    '200': {content: {application/json: {schema: {$ref: '#/components/schemas/Things'}}}}
                post:
                  requestBody:
                    content:
                      application/json:
                        schema:
                          type: object
                          required: [name]
                          properties: {name: {type: string}, size: {type: integer}}
                  responses:
                    '201': {description: made}
            components:
              schemas:
                Things: {type: object, properties: {items: {type: array, items: {$ref: '#/components/schemas/Thing'}}}}
                Thing: {type: object, properties: {id: {type: integer}, parent: {$ref: '#/components/schemas/Thing'}}}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "/api/things:>/api/other:",
                "    post:>    put:",
                "'201':>'204':",
                "id: {type: integer}>id: {type: string}",
                "id: {type: integer}>id: {type: integer, nullable: true}",
                "id: {type: integer}>number: {type: integer}",
                "required: [name]>required: [name, size]",
                "size: {type: integer}>width: {type: integer}",
                "name: page, in: query,>name: number, in: query,",
                "name: page, in: query,>name: page, in: query, required: true,"
            })
    void noticesWhatWouldBreakAClient(String former, String present) {
        String changed = FORMER.replace(former, present);
        assertThat(changed).isNotEqualTo(FORMER);
        assertThat(ApiBreakages.between(FORMER, changed)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "id: {type: integer}>id: {type: integer}, name: {type: string}",
                "required: [name]>required: []",
                "size: {type: integer}>size: {type: integer}, width: {type: integer}",
                "/api/things:>/api/more: {get: {responses: {ok: {description: x}}}}\\n  /api/things:"
            })
    void letsTheDocumentGrow(String former, String present) {
        String changed = FORMER.replace(former, present.replace("\\n", "\n"));
        assertThat(changed).isNotEqualTo(FORMER);
        assertThat(ApiBreakages.between(FORMER, changed)).isEmpty();
    }

    @Test
    void findsNothingBetweenADocumentAndItself() {
        assertThat(ApiBreakages.between(FORMER, FORMER)).isEmpty();
    }
}
