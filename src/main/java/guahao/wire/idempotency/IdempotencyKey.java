package guahao.wire.idempotency;

import guahao.platform.failure.Failure;
import guahao.platform.failure.Problem;
import guahao.wire.input.Body;
import io.micronaut.http.HttpRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Principal;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a repeated write is known by.
 *
 * @param scope hash of account, method, path and the caller's key
 * @param body hash of the query and the body
 */
record IdempotencyKey(String scope, String body) {

    private static final String HEADER = "Idempotency-Key";
    private static final String CLIENT_TOKEN = "clientToken";
    private static final Pattern USABLE = Pattern.compile("[!-~]{1,128}");

    /**
     * @param clientToken whether the body may hold the key
     * @param comparesBody whether it matters what else it holds; where neither is, the body is not looked at
     */
    static Optional<IdempotencyKey> of(HttpRequest<?> request, Body body, boolean clientToken, boolean comparesBody) {
        String key = request.getHeaders().get(HEADER);
        String name = HEADER;
        if (key == null && clientToken) {
            key = body.text(CLIENT_TOKEN);
            name = CLIENT_TOKEN;
        }
        if (key == null) {
            return Optional.empty();
        }
        if (!USABLE.matcher(key).matches()) {
            throw Failure.Invalid.of(Problem.invalid(name));
        }
        String account = request.getUserPrincipal().map(Principal::getName).orElse("");
        String scope = String.join("\n", account, request.getMethodName(), request.getPath(), key);
        byte[] content = comparesBody ? content(request, body) : new byte[0];
        return Optional.of(new IdempotencyKey(hash(scope.getBytes(StandardCharsets.UTF_8)), hash(content)));
    }

    /** Some writes bring what they want in the query. */
    private static byte[] content(HttpRequest<?> request, Body body) {
        byte[] sent = body.fingerprint();
        String query = request.getUri().getRawQuery();
        if (query == null) {
            return sent;
        }
        byte[] asked = query.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(asked.length + 1 + sent.length)
                .put(asked)
                .put((byte) '\n')
                .put(sent)
                .array();
    }

    /** Of a key that is compared by itself, without a body. */
    static IdempotencyKey of(List<String> scope) {
        byte[] whole = String.join("\n", scope).getBytes(StandardCharsets.UTF_8);
        return new IdempotencyKey(hash(whole), hash(new byte[0]));
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
