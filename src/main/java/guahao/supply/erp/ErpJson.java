package guahao.supply.erp;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import guahao.platform.outside.SharedToken;
import io.micronaut.jackson.core.tree.JsonNodeTreeCodec;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.JsonStreamConfig;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/** JSON as the ERP speaks it; numbers keep every digit, for some of it goes out as it came. */
final class ErpJson {

    private static final JsonFactory JSON = new JsonFactory();
    private static final JsonMapper MAPPER = JsonMapper.createDefault();
    private static final JsonNodeTreeCodec TREES =
            JsonNodeTreeCodec.getInstance().withConfig(JsonStreamConfig.DEFAULT.withUseBigDecimalForFloats(true));

    private ErpJson() {}

    /** @throws ErpFailure when it is no JSON object */
    static Shape object(String text) throws ErpFailure {
        try (JsonParser parser = JSON.createParser(text)) {
            parser.nextToken();
            JsonNode node = TREES.readTree(parser);
            if (node.isObject() && parser.nextToken() == null) {
                return new Shape(node);
            }
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new ErpFailure("no JSON");
        }
        throw new ErpFailure("no JSON object");
    }

    static String write(Map<String, ?> object) throws IOException {
        return MAPPER.writeValueAsString(object);
    }

    static SharedToken.Granted token(String text) throws IOException {
        try {
            Shape token = object(text);
            return new SharedToken.Granted(
                    token.text("access_token"),
                    Duration.ofSeconds(token.number("expires_in").longValue()));
        } catch (ErpFailure e) {
            throw new IOException("no token: " + e.getMessage());
        }
    }
}
