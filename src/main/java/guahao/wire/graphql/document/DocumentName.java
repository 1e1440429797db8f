package guahao.wire.graphql.document;

import org.jspecify.annotations.Nullable;

/**
 * The ways in which a request can say what it wants.
 *
 * @param query the text itself
 * @param hash the SHA-256 of the text, from {@code extensions.persistedQuery}
 * @param documentId the name of a trusted document, or {@code sha256:} and a hash
 */
public record DocumentName(
        @Nullable String query,
        @Nullable String hash,
        @Nullable String documentId) {}
