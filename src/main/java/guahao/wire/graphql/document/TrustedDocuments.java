package guahao.wire.graphql.document;

import guahao.platform.secret.Sha256;
import guahao.wire.graphql.schema.FolderOnClasspath;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The operations committed in {@code schema/operations}, each known by its file's name, which is the operation's, and
 * by the SHA-256 of the file, with or without the line break at its end.
 */
@Singleton
public final class TrustedDocuments {

    private static final String FOLDER = "schema/operations";

    private final Map<String, String> byName;
    private final Map<String, String> byHash = new HashMap<>();

    TrustedDocuments() {
        byName = Map.copyOf(FolderOnClasspath.texts(TrustedDocuments.class.getClassLoader(), FOLDER, ".graphql"));
        for (String text : byName.values()) {
            byHash.put(Sha256.of(text), text);
            byHash.put(Sha256.of(text.strip()), text);
        }
    }

    public Map<String, String> byName() {
        return byName;
    }

    @Nullable
    String named(String name) {
        return byName.get(name);
    }

    @Nullable
    String hashed(String hash) {
        return byHash.get(hash);
    }
}
