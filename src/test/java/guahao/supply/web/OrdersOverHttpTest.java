package guahao.supply.web;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.identity.People.Person;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.supply.Buyers;
import guahao.wire.graphql.GraphClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ServerTest
class OrdersOverHttpTest {

    private final Http http;
    private final Buyers buyers;
    private final Person user;

    OrdersOverHttpTest(Http http, Buyers buyers) {
        this.http = http;
        this.buyers = buyers;
        this.user = buyers.bound();
    }

    private Answer get(String path) {
        return http.get("/api/" + path).token(user.token()).send();
    }

    private static List<String> ids(Answer answer) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < answer.node("data.orders").size(); i++) {
            ids.add(String.valueOf(answer.at("data.orders." + i + ".order_id")));
        }
        return ids;
    }

    private static void refused(Answer answer, String message) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("success")).isEqualTo(false);
        assertThat(answer.at("message")).isEqualTo(message);
    }

    @Test
    void arePagedWithoutOverlap() {
        List<String> all = ids(get("orders/search?pageSize=100"));
        List<String> paged = new ArrayList<>();
        for (int page = 1; page <= 4; page++) {
            paged.addAll(ids(get("orders/search?pageSize=10&page=" + page)));
        }
        assertThat(all).hasSizeGreaterThanOrEqualTo(25).doesNotHaveDuplicates().isEqualTo(paged);
        Answer past = get("orders/search?page=99999999999999&pageSize=1000");
        assertThat(ids(past)).isEmpty();
        assertThat(past.number("data.total")).isEqualTo(all.size());
        assertThat(past.number("data.pageSize")).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-1, -7", "x, y", "1.5, 2e1", "'', ''"})
    void takeWhatIsNoPageForTheFirst(String page, String size) {
        Answer answer = get("orders/search?page=" + page + "&pageSize=" + size);
        assertThat(answer.number("data.page")).isEqualTo(1);
        assertThat(answer.number("data.pageSize")).isEqualTo(20);
        assertThat(ids(answer)).hasSize(20);
    }

    @Test
    void haveEveryDocumentedKey() {
        Answer answer = get("orders/search?status=");
        assertThat(answer.at("message")).isEqualTo("查询成功");
        String text = answer.text();
        for (String key : List.of(
                "order_id",
                "order_no",
                "customer_name",
                "order_date",
                "status",
                "rmb_amount",
                "delivery_date",
                "shipped_rate",
                "delivery_status",
                "remark",
                "materials",
                "material_id",
                "material_code",
                "material_name",
                "quantity",
                "produced_quantity",
                "shipped_quantity",
                "queryTime",
                "cacheHit")) {
            assertThat(text).contains("\"" + key + "\":");
        }
        assertThat(text).containsPattern("\"rmb_amount\":\\d+\\.\\d\\d,");
        assertThat(text).containsPattern("\"order_date\":\"\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pending", "producing", "shipped", "completed", "cancelled"})
    void areFoundByStatus(String status) {
        Answer answer = get("orders/search?status=" + status);
        assertThat(answer.number("data.total")).isPositive();
        assertThat(answer.at("data.orders.0.status")).isEqualTo(status);
    }

    @Test
    void areFoundByKeywordLetterByLetter() {
        assertThat(get("orders/search?keyword=so2025").number("data.total")).isPositive();
        assertThat(get("orders/search?keyword=pt-10").number("data.total")).isPositive();
        assertThat(get("orders/search?keyword=%E8%9E%BA%E6%A0%93").number("data.total"))
                .isPositive();
        assertThat(get("orders/search?keyword=%25").number("data.total")).isZero();
        assertThat(get("orders/search?keyword=_").number("data.total")).isZero();
        assertThat(get("orders/search?keyword=" + "a".repeat(65)).at("success")).isEqualTo(false);
        for (String odd : List.of("PENDING", "%20", "%00", "pending%00", "%ED%A0%80")) {
            refused(get("orders/search?status=" + odd), "订单状态无效");
        }
    }

    @Test
    void areRememberedForTheCompanyAlone() {
        String query = "orders/search?keyword=" + UUID.randomUUID();
        assertThat(get(query).at("data.cacheHit")).isEqualTo(false);
        assertThat(get(query.toUpperCase(Locale.ROOT).replace("ORDERS/SEARCH?KEYWORD", "orders/search?keyword"))
                        .at("data.cacheHit"))
                .isEqualTo(true);
        assertThat(get(query + "&page=2").at("data.cacheHit")).isEqualTo(false);
        String other = buyers.of("C" + UUID.randomUUID()).token();
        assertThat(http.get("/api/" + query).token(other).send().at("data.cacheHit"))
                .isEqualTo(false);
    }

    @Test
    void tellTheirStatusMaterialsAndProgress() {
        Answer status = get("orders/1002/status");
        assertThat(status.node("data").size()).isEqualTo(6);
        assertThat(status.at("data.order_id")).isEqualTo("1002");
        assertThat(status.at("data.status")).isEqualTo("producing");
        Answer materials = get("orders/1002/materials");
        assertThat(materials.at("data.order_id")).isEqualTo("1002");
        Answer progress = get("materials/" + materials.at("data.materials.0.material_id") + "/progress");
        assertThat(progress.at("data.order_id")).isEqualTo("1002");
        assertThat(progress.node("data").size()).isEqualTo(9);
        assertThat(progress.node("data.progress").getDoubleValue()).isBetween(0.0, 100.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X1001", "999", "..", "%2e%2e", "a%2Fb", "%00", "' or 1=1"})
    void ofOthersAreNotThere(String id) {
        String path = id.replace(" ", "%20");
        Answer status = get("orders/" + path + "/status");
        assertThat(status.at("success")).isEqualTo(false);
        if (status.status() == 200) {
            refused(status, "订单不存在");
            refused(get("orders/" + path + "/materials"), "订单不存在");
        }
        if (id.startsWith("X")) {
            refused(get("materials/X1001-1/progress"), "物料不存在");
        }
    }

    @Test
    void areForUsersWithACompany() {
        String token = buyers.unbound().token();
        for (String path : List.of(
                "orders/search?status=x", "orders/1002/status", "orders/1002/materials", "materials/1002-1/progress")) {
            refused(http.get("/api/" + path).token(token).send(), "未绑定企业");
            assertThat(http.get("/api/" + path).send().status()).isEqualTo(401);
        }
        assertThat(http.get("/api/orders/search/more").token(token).send().at("message"))
                .isEqualTo("接口不存在");
    }

    @Test
    void areReadFromTheGraphByTheSameRules() {
        String query = "{ viewer { company { id orders(status: SHIPPED, pageSize: 2) {"
                + " total orders { id status amount orderDate deliveryDate materials { quantity } } } } } }";
        Answer mine = http.post("/graphql", GraphClient.json(Map.of("query", query)))
                .token(user.token())
                .send();
        assertThat(mine.at("data.viewer.company.id")).isEqualTo("CODE001");
        assertThat(mine.node("data.viewer.company.orders.orders").size()).isEqualTo(2);
        assertThat(mine.at("data.viewer.company.orders.orders.0.status")).isEqualTo("SHIPPED");
        assertThat(mine.has("errors")).isFalse();
        Answer nobodys = http.post("/graphql", GraphClient.json(Map.of("query", query)))
                .token(buyers.unbound().token())
                .send();
        assertThat(nobodys.text()).isEqualTo("{\"data\":{\"viewer\":{\"company\":null}}}");
        Answer refused = http.post("/graphql", GraphClient.json(Map.of("query", query.replace("2)", "101)"))))
                .token(user.token())
                .send();
        assertThat(GraphClient.code(refused)).isEqualTo("BAD_USER_INPUT");
    }
}
