package guahao.wire.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.platform.boot.RunningServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ServerTest
class PersistedDocumentsTest {

    private static final Path TRUSTED = Path.of("schema/operations/HospitalDepartments.graphql");

    private final RunningServer shared;
    private final GraphClient graph;

    PersistedDocumentsTest(RunningServer shared, Http http) {
        this.shared = shared;
        this.graph = new GraphClient(http);
    }

    private static String hash(String text) throws NoSuchAlgorithmException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Map<String, Object> persisted(String hash) {
        return Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", hash));
    }

    private static String newQuery() {
        return "{ q" + UUID.randomUUID().toString().replace("-", "") + ": __typename }";
    }

    @Test
    void learnsADocumentThatAClientSendsWithItsHash() throws Exception {
        String query = newQuery();
        Map<String, Object> extensions = persisted(hash(query));
        Answer unknown = graph.send(Map.of("extensions", extensions));
        assertThat(GraphClient.code(unknown)).isEqualTo("PERSISTED_QUERY_NOT_FOUND");
        assertThat(unknown.at("errors.0.message")).isEqualTo("PersistedQueryNotFound");
        assertThat(graph.send(Map.of("query", query, "extensions", extensions)).has("errors"))
                .isFalse();
        assertThat(graph.send(Map.of("extensions", extensions)).has("errors")).isFalse();
        assertThat(graph.send(Map.of("documentId", "sha256:" + hash(query))).has("errors"))
                .isFalse();
    }

    @Test
    void sharesWhatItLearnedWithTheOtherServers() throws Exception {
        String query = newQuery();
        graph.send(Map.of("query", query, "extensions", persisted(hash(query))));
        try (Laboratory other = Laboratory.open(shared)) {
            assertThat(other.client()
                            .send(Map.of("extensions", persisted(hash(query))))
                            .has("errors"))
                    .isFalse();
        }
    }

    @Test
    void stillLearnsWhileRedisIsAway() throws Exception {
        try (Laboratory alone = Laboratory.open(shared, Map.of("redis.uri", "redis://127.0.0.1:1"))) {
            String query = newQuery();
            Map<String, Object> extensions = persisted(hash(query));
            assertThat(GraphClient.code(alone.client().send(Map.of("extensions", extensions))))
                    .isEqualTo("PERSISTED_QUERY_NOT_FOUND");
            alone.client().send(Map.of("query", query, "extensions", extensions));
            assertThat(alone.client().send(Map.of("extensions", extensions)).has("errors"))
                    .isFalse();
        }
    }

    @Test
    void learnsNeitherAWrongDocumentNorAWrongHash() throws Exception {
        String wrong = "{ nonsense" + UUID.randomUUID().toString().replace("-", "") + " }";
        graph.send(Map.of("query", wrong, "extensions", persisted(hash(wrong))));
        assertThat(GraphClient.code(graph.send(Map.of("extensions", persisted(hash(wrong))))))
                .isEqualTo("PERSISTED_QUERY_NOT_FOUND");
        Answer mismatch = graph.send(Map.of("query", newQuery(), "extensions", persisted(hash("another"))));
        assertThat(GraphClient.code(mismatch)).isEqualTo("BAD_USER_INPUT");
        assertThat(GraphClient.code(graph.send(Map.of("extensions", persisted("nonsense")))))
                .isEqualTo("BAD_USER_INPUT");
    }

    @Test
    void knowsTheCommittedOperationsByNameAndByHash() throws Exception {
        String text = Files.readString(TRUSTED);
        assertThat(graph.send(Map.of("documentId", "HospitalDepartments")).has("errors"))
                .isFalse();
        assertThat(graph.send(Map.of("documentId", "sha256:" + hash(text))).has("errors"))
                .isFalse();
        assertThat(graph.send(Map.of("extensions", persisted(hash(text.strip()))))
                        .has("errors"))
                .isFalse();
        assertThat(GraphClient.code(graph.send(Map.of("documentId", "Nonsense"))))
                .isEqualTo("PERSISTED_QUERY_NOT_FOUND");
    }

    @Test
    void takesTheCommittedOperationsByGet() {
        assertThat(graph.http()
                        .get("/graphql?documentId=HospitalDepartments&variables=%7B%22majorId%22%3A%221%22%7D")
                        .send()
                        .has("errors"))
                .isFalse();
    }

    @Test
    void takesNothingElseWhereOnlyTrustedDocumentsAreTaken() throws Exception {
        try (Laboratory strict = Laboratory.open(shared, Map.of(), false, true)) {
            GraphClient client = strict.client();
            String query = newQuery();
            assertThat(GraphClient.code(client.ask(query))).isEqualTo("FORBIDDEN");
            assertThat(GraphClient.code(client.send(Map.of("query", query, "extensions", persisted(hash(query))))))
                    .isEqualTo("FORBIDDEN");
            graph.send(Map.of("query", query, "extensions", persisted(hash(query))));
            assertThat(GraphClient.code(client.send(Map.of("extensions", persisted(hash(query))))))
                    .isEqualTo("PERSISTED_QUERY_NOT_FOUND");
            assertThat(client.send(Map.of("documentId", "HospitalDepartments")).has("errors"))
                    .isFalse();
            assertThat(client.ask(Files.readString(TRUSTED)).has("errors")).isFalse();
        }
    }

    @Test
    void holdsOperationsThatAreValidAndNamedAsTheirFiles() throws IOException {
        try (var files = Files.list(TRUSTED.getParent())) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString().replace(".graphql", "");
                assertThat(Files.readString(file)).containsPattern("(query|subscription) " + name);
                assertThat(graph.send(Map.of("documentId", name)).text()).doesNotContain("Validation");
            }
        }
    }
}
