package guahao.wire.graphql.document;

import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.ParseAndValidate;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.language.Document;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.schema.GraphQLSchema;
import graphql.validation.GoodFaithIntrospectionExceeded;
import guahao.wire.graphql.limit.GraphLimits;
import guahao.wire.graphql.limit.LimitCheck;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Parses and validates each document once. Wrong ones are not kept, so that nobody fills the memory with them. */
@Singleton
public final class ParsedDocuments implements PreparsedDocumentProvider {

    private static final long CHARACTERS = 2_000_000;

    private final GraphQLSchema schema;
    private final DocumentParser parser;
    private final GraphLimits limits;
    private final TextCache<PreparsedDocumentEntry> parsed = new TextCache<>(CHARACTERS, entry -> 0);

    ParsedDocuments(GraphQLSchema schema, GraphLimits limits) {
        this.schema = schema;
        this.limits = limits;
        this.parser = new DocumentParser(limits.tokens());
    }

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> engines) {
        return CompletableFuture.completedFuture(document(input.getQuery()));
    }

    private PreparsedDocumentEntry document(String text) {
        PreparsedDocumentEntry known = parsed.get(text);
        if (known != null) {
            return known;
        }
        PreparsedDocumentEntry entry = parse(text);
        if (!entry.hasErrors()) {
            parsed.put(text, entry);
        }
        return entry;
    }

    private PreparsedDocumentEntry parse(String text) {
        try {
            Document document = parser.parse(text);
            List<? extends GraphQLError> errors =
                    ParseAndValidate.validate(schema, document, rule -> true, Locale.ENGLISH);
            return errors.isEmpty() ? new PreparsedDocumentEntry(document) : new PreparsedDocumentEntry(errors);
        } catch (ParseCancelledException | ParseCancelledTooDeepException e) {
            return new PreparsedDocumentEntry(LimitCheck.tooComplex("查询文本超过上限 " + limits.tokens() + " 个词法单元"));
        } catch (InvalidSyntaxException e) {
            return new PreparsedDocumentEntry(e.toInvalidSyntaxError());
        } catch (GoodFaithIntrospectionExceeded e) {
            return new PreparsedDocumentEntry(e.toBadFaithError());
        }
    }
}
