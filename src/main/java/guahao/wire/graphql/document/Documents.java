package guahao.wire.graphql.document;

import guahao.platform.boot.Settings;
import guahao.platform.secret.Sha256;
import guahao.wire.graphql.error.ErrorCode;
import guahao.wire.graphql.error.GraphError;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the text of the document that a request means, or refuses the request. */
@Singleton
public final class Documents {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final String HASH_PREFIX = "sha256:";
    /** The message that clients of automatic persisted queries look for. */
    private static final String NOT_FOUND = "PersistedQueryNotFound";

    private final TrustedDocuments trusted;
    private final PersistedDocuments persisted;
    private final boolean trustedOnly;

    Documents(TrustedDocuments trusted, PersistedDocuments persisted, Settings settings) {
        this.trusted = trusted;
        this.persisted = persisted;
        this.trustedOnly = settings.trustedDocumentsOnly();
    }

    public String text(DocumentName name) {
        if (name.query() != null) {
            return given(name.query(), name.hash());
        }
        return name.documentId() == null ? byHash(String.valueOf(name.hash())) : byId(name.documentId());
    }

    /** Remembers a document that a client named by its hash, once it has proved valid. */
    public void keep(DocumentName name) {
        if (name.hash() != null && name.query() != null && !trustedOnly) {
            persisted.keep(name.hash(), name.query());
        }
    }

    private String given(String query, @Nullable String hash) {
        if (hash != null && !hash.equals(Sha256.of(query))) {
            return refuse("sha256Hash 与 query 不符");
        }
        if (trustedOnly && trusted.hashed(Sha256.of(query)) == null) {
            throw GraphError.of(ErrorCode.FORBIDDEN, "只接受已登记的查询").abort();
        }
        return query;
    }

    private String byId(String id) {
        if (id.startsWith(HASH_PREFIX)) {
            return byHash(id.substring(HASH_PREFIX.length()));
        }
        return found(trusted.named(id));
    }

    private String byHash(String hash) {
        if (!HASH.matcher(hash).matches()) {
            return refuse("sha256 应为 64 位小写十六进制");
        }
        String text = trusted.hashed(hash);
        return found(text != null || trustedOnly ? text : persisted.find(hash));
    }

    private static String found(@Nullable String text) {
        if (text == null) {
            throw GraphError.of(ErrorCode.PERSISTED_QUERY_NOT_FOUND, NOT_FOUND).abort();
        }
        return text;
    }

    private static String refuse(String message) {
        throw GraphError.of(ErrorCode.BAD_USER_INPUT, message).abort();
    }
}
