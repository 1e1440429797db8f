package guahao.wire.graphql.schema;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Yuan: a JSON number with at most two decimals. */
final class MoneyCoercing implements Coercing<BigDecimal, BigDecimal> {

    private static final String EXPECTED = "an amount in yuan with at most two decimals is expected";
    private static final int DECIMALS = 2;
    /** Far beyond any column, and short enough that no arithmetic on it is expensive. */
    private static final int DIGITS = 20;

    @Override
    public BigDecimal serialize(Object value, GraphQLContext context, Locale locale) {
        BigDecimal amount = value instanceof Number number ? amount(number) : null;
        if (amount == null) {
            throw new CoercingSerializeException("Not an amount: " + value);
        }
        return amount;
    }

    @Override
    public BigDecimal parseValue(Object input, GraphQLContext context, Locale locale) {
        BigDecimal amount = input instanceof Number number ? amount(number) : null;
        if (amount == null) {
            throw new CoercingParseValueException(EXPECTED);
        }
        return amount;
    }

    @Override
    public BigDecimal parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        BigDecimal amount = switch (input) {
            case IntValue integer -> amount(integer.getValue());
            case FloatValue decimal -> amount(decimal.getValue());
            default -> null;
        };
        if (amount == null) {
            throw new CoercingParseLiteralException(EXPECTED);
        }
        return amount;
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
        return FloatValue.of(serialize(input, context, locale).doubleValue());
    }

    private static @Nullable BigDecimal amount(Number number) {
        if (number instanceof BigDecimal exact && exact.scale() == DECIMALS && exact.precision() <= DIGITS) {
            return exact;
        }
        String text = number.toString();
        if (text.length() > DIGITS) {
            return null;
        }
        BigDecimal amount = new BigDecimal(text);
        int decimals = amount.stripTrailingZeros().scale();
        return decimals > DECIMALS || decimals < -DIGITS ? null : amount;
    }
}
