package guahao.wire.graphql.document;

import graphql.language.Document;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import java.util.Locale;

/** Reads a document up to a number of tokens. */
final class DocumentParser {

    private final ParserOptions options;

    DocumentParser(int tokens) {
        // The parser counts the end of the text as a token too.
        options = ParserOptions.getDefaultOperationParserOptions().transform(builder -> builder.maxTokens(tokens + 1));
    }

    Document parse(String text) {
        return new Parser()
                .parseDocument(ParserEnvironment.newParserEnvironment()
                        .document(text)
                        .parserOptions(options)
                        .locale(Locale.ENGLISH)
                        .build());
    }
}
