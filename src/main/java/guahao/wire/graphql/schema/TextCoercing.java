package guahao.wire.graphql.schema;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import java.time.DateTimeException;
import java.util.Locale;

/** A scalar that travels as a string of one fixed form. */
abstract class TextCoercing<T> implements Coercing<T, String> {

    private final String expected;

    TextCoercing(String expected) {
        this.expected = expected;
    }

    /** @throws DateTimeException when the text has another form */
    abstract T parse(String text);

    @Override
    public final T parseValue(Object input, GraphQLContext context, Locale locale) {
        try {
            if (input instanceof String text) {
                return parse(text);
            }
        } catch (DateTimeException e) {
            throw new CoercingParseValueException(expected, e);
        }
        throw new CoercingParseValueException(expected);
    }

    @Override
    public final T parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        try {
            if (input instanceof StringValue literal && literal.getValue() != null) {
                return parse(literal.getValue());
            }
        } catch (DateTimeException e) {
            throw new CoercingParseLiteralException(expected, e);
        }
        throw new CoercingParseLiteralException(expected);
    }

    @Override
    public final Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
        return StringValue.of(serialize(input, context, locale));
    }
}
