package guahao.wire.graphql.schema;

import graphql.GraphQLContext;
import graphql.schema.CoercingSerializeException;
import guahao.wire.input.Dates;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;

/** {@code 2026-11-20} */
final class DateCoercing extends TextCoercing<LocalDate> {

    DateCoercing() {
        super("a date such as \"2026-11-20\" is expected");
    }

    @Override
    LocalDate parse(String text) {
        return Dates.find(text).orElseThrow(() -> new DateTimeException("No such day"));
    }

    @Override
    public String serialize(Object value, GraphQLContext context, Locale locale) {
        return switch (value) {
            case LocalDate date -> date.toString();
            // A default value of the SDL passes through here as the text it is.
            case String text -> parse(text).toString();
            default -> throw new CoercingSerializeException("Not a date: " + value.getClass());
        };
    }
}
