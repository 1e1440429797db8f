package guahao.supply.erp;

import guahao.platform.redis.Redis;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The ERP itself, over HTTP; what it is asked and answers is written in docs/operations.md. */
@Singleton
@Requires(beans = ErpSettings.class)
final class HttpErp implements Erp {

    private static final Duration CHECK = Duration.ofMillis(900);

    private final ErpCalls calls;

    HttpErp(ErpSettings settings, Redis redis) {
        this.calls = new ErpCalls(settings, redis);
    }

    @Override
    public Optional<Customer> customer(String inviteCode) throws ErpFailure {
        Optional<Shape> found = get("/customers?invite_code=" + encoded(inviteCode));
        return found.isEmpty() ? Optional.empty() : Optional.of(ErpAnswers.customer(found.get()));
    }

    @Override
    public FoundOrders orders(OrderSearch search) throws ErpFailure {
        String status = search.status() == null ? "" : search.status().code();
        Optional<Shape> found = get("/orders?company_id=" + encoded(search.companyId()) + "&keyword="
                + encoded(search.keyword()) + "&status=" + status + "&offset=" + search.offset() + "&limit="
                + search.limit());
        if (found.isEmpty()) {
            throw new ErpFailure("no orders, not even none");
        }
        return ErpAnswers.orders(found.get(), search);
    }

    @Override
    public Optional<Owned> orderStatus(String orderId) throws ErpFailure {
        return owned("/orders/" + encoded(orderId) + "/status", "order_id", orderId, List.of("status"));
    }

    @Override
    public Optional<Owned> orderMaterials(String orderId) throws ErpFailure {
        Optional<Owned> found = owned("/orders/" + encoded(orderId) + "/materials", "order_id", orderId, List.of());
        if (found.isPresent()) {
            new Shape(found.get().data()).list("materials", material -> material);
        }
        return found;
    }

    @Override
    public Optional<Owned> materialProgress(String materialId) throws ErpFailure {
        return owned("/materials/" + encoded(materialId) + "/progress", "material_id", materialId, List.of("status"));
    }

    @Override
    public boolean answers() {
        try {
            int status = calls.check(CHECK);
            return status >= 200 && status < 300;
        } catch (IOException e) {
            return false;
        }
    }

    private Optional<Owned> owned(String path, String idName, String id, List<String> members) throws ErpFailure {
        Optional<Shape> found = get(path);
        return found.isEmpty() ? Optional.empty() : ErpAnswers.owned(found.get(), idName, id, members);
    }

    /** Empty for what the ERP does not know. */
    private Optional<Shape> get(String pathAndQuery) throws ErpFailure {
        HttpResponse<String> answer;
        try {
            answer = calls.get(pathAndQuery);
        } catch (IOException e) {
            throw new ErpFailure(String.valueOf(e.getMessage()), e);
        }
        return switch (answer.statusCode()) {
            case 200 -> Optional.of(ErpJson.object(answer.body()));
            case 404 -> Optional.empty();
            default -> throw new ErpFailure("HTTP " + answer.statusCode());
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @PreDestroy
    void close() {
        calls.close();
    }
}
