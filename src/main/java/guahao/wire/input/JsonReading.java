package guahao.wire.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import guahao.platform.failure.Failure;
import io.micronaut.jackson.core.tree.JsonNodeTreeCodec;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;

/** From bytes to JSON, to the letter, that is not deeper than anybody needs. */
public final class JsonReading {

    private static final int DEEPEST = 100;
    private static final JsonFactory JSON = new JsonFactory();
    private static final JsonNodeTreeCodec TREES = JsonNodeTreeCodec.getInstance();

    private JsonReading() {}

    static JsonNode object(byte[] body) {
        JsonNode node = value(body);
        if (!node.isObject()) {
            throw notAnObject();
        }
        return node;
    }

    public static JsonNode value(byte[] body) {
        JsonNode node = tree(body);
        if (isDeeperThan(node, DEEPEST)) {
            throw new Failure.Invalid("body.too-deep", "请求体嵌套过深");
        }
        return node;
    }

    private static JsonNode tree(byte[] body) {
        try (JsonParser parser = JSON.createParser(body)) {
            parser.nextToken();
            JsonNode node = TREES.readTree(parser);
            if (parser.nextToken() == null) {
                return node;
            }
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw malformed();
        }
        throw malformed();
    }

    private static Failure malformed() {
        return new Failure.Invalid("body.malformed", "请求体不是有效的JSON");
    }

    static Failure notAnObject() {
        return new Failure.Invalid("body.not-an-object", "请求体必须是JSON对象");
    }

    private static boolean isDeeperThan(JsonNode node, int levels) {
        if (!node.isContainerNode()) {
            return false;
        }
        if (levels == 0) {
            return true;
        }
        for (JsonNode child : node.values()) {
            if (isDeeperThan(child, levels - 1)) {
                return true;
            }
        }
        return false;
    }
}
