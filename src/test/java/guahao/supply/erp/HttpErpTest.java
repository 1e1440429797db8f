package guahao.supply.erp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guahao.kit.ServerTest;
import guahao.platform.redis.Redis;
import guahao.scheduling.AtOnce;
import io.micronaut.json.JsonMapper;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServerTest
class HttpErpTest {

    private final ErpFixture fixture = new ErpFixture();
    private final ErpSettings settings = new ErpSettings(fixture.url(), ErpFixture.KEY);
    private final Redis redis;
    private final HttpErp erp;

    HttpErpTest(Redis redis) {
        this.redis = redis;
        this.erp = new HttpErp(settings, redis);
    }

    @AfterEach
    void close() {
        erp.close();
        fixture.close();
    }

    private static OrderSearch search() {
        return new OrderSearch("C 1&x", "Ge%_+", OrderStatus.PRODUCING, 40, 20);
    }

    @Test
    void findsCustomersByTheirCode() throws ErpFailure {
        fixture.hasCustomer(
                        "a b&c",
                        "{\"invite_code\":\"a b&c\",\"customer_id\":36,\"company\":{\"id\":\"C1\",\"name\":\"某\"}}")
                .hasCustomer("bare", "{\"invite_code\":\"bare\",\"customer_id\":\"37\"}");
        assertThat(erp.customer("a b&c")).contains(new Customer("a b&c", "36", new Customer.Company("C1", "某")));
        assertThat(erp.customer("bare")).contains(new Customer("bare", "37", null));
        assertThat(erp.customer("nobody")).isEmpty();
    }

    @Test
    void asksForOrdersAndReadsThem() throws ErpFailure {
        FoundOrders found = erp.orders(search());
        assertThat(fixture.asked())
                .containsExactly("/orders?company_id=C%201%26x&keyword=ge%25_%2B&status=producing&offset=40&limit=20");
        assertThat(found.total()).isEqualTo(41);
        Order order = found.orders().getFirst();
        assertThat(order.orderId()).isEqualTo("17");
        assertThat(order.orderDate()).isEqualTo("2025-12-01T12:00:00Z");
        assertThat(order.rmbAmount()).hasToString("1234.50");
        assertThat(order.materials()).extracting(Order.Material::materialId).containsExactly("m-1");
    }

    @Test
    void handsOnWhatTheErpSaysUnchanged() throws Exception {
        fixture.says(200, "{\"company_id\":\"C1\",\"data\":{\"order_id\":9,\"status\":\"x\",\"a\":1.50,\"b\":[null]}}");
        Owned owned = erp.orderStatus("9").orElseThrow();
        assertThat(owned.companyId()).isEqualTo("C1");
        assertThat(JsonMapper.createDefault().writeValueAsString(owned.data()))
                .isEqualTo("{\"order_id\":9,\"status\":\"x\",\"a\":1.50,\"b\":[null]}");
        assertThat(erp.materialProgress("9/../8")).isEqualTo(Optional.empty());
        assertThat(fixture.asked()).containsExactly("/orders/9/status?", "/materials/9%2F..%2F8/progress?");
    }

    @Test
    void takesNothingForWhatWasNotAskedFor() throws ErpFailure {
        String said =
                "{\"company_id\":\"C1\",\"data\":{\"order_id\":\"a\",\"material_id\":\"a\",\"status\":\"s\",\"materials\":[]}}";
        fixture.says(200, said).says(200, said).says(200, said).says(200, said);
        assertThat(erp.orderStatus("A")).isEmpty();
        assertThat(erp.orderMaterials("a ")).isEmpty();
        assertThat(erp.materialProgress("b")).isEmpty();
        assertThat(erp.materialProgress("a")).isPresent();
    }

    @Test
    void putsOrdersNewestFirst() throws ErpFailure {
        String order = ErpFixture.order(search().companyId());
        String second = order.replace("\"order_id\":17", "\"order_id\":\"18\"");
        String newer =
                order.replace("\"order_id\":17", "\"order_id\":\"16\"").replace("2025-12-01T20", "2025-12-01T21");
        fixture.says(200, "{\"total\":50,\"orders\":[" + second + "," + order + "," + newer + "]}");
        assertThat(erp.orders(search()).orders()).extracting(Order::orderId).containsExactly("16", "17", "18");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "<html>",
                "{}",
                "{\"company_id\":\"C1\"}",
                "{\"company_id\":\"C1\",\"data\":[]}",
                "{\"company_id\":\"C1\",\"data\":{\"order_id\":\"9\"}}",
                "{\"company_id\":\"C1\",\"data\":{\"order_id\":\"9\",\"materials\":{}}}",
                "{\"data\":{\"order_id\":\"9\",\"materials\":[]}}",
                "{\"company_id\":\"C1\",\"data\":{\"order_id\":\"9\",\"materials\":[]}} {}"
            })
    void takesNothingOfAnotherForm(String answer) {
        fixture.says(200, answer);
        assertThatThrownBy(() -> erp.orderMaterials("9")).isInstanceOf(ErpFailure.class);
    }

    @Test
    void takesNoOrderOfAnotherCompanyNorOfAnotherForm() {
        String order = ErpFixture.order(search().companyId());
        fixture.says(200, "{\"total\":1,\"orders\":[" + ErpFixture.order("another") + "]}")
                .says(200, "{\"total\":0,\"orders\":[" + order + "]}")
                .says(200, "{\"total\":40,\"orders\":[" + order + "]}")
                .says(200, "{\"total\":42,\"orders\":[" + order + "," + order + "]}")
                .says(200, "{\"total\":41,\"orders\":[" + order.replace("producing", "odd") + "]}")
                .says(200, "{\"total\":41,\"orders\":[" + order.replace("producing", "shipped") + "]}")
                .says(200, "{\"total\":41,\"orders\":[" + order.replace(":12.5", ":100.1") + "]}")
                .says(200, "{\"total\":41,\"orders\":[" + order.replace("1234.5", "\"1234.5\"") + "]}")
                .says(200, "{\"total\":41,\"orders\":[" + order.replace("+08:00", "") + "]}");
        for (int i = 0; i < 9; i++) {
            assertThatThrownBy(() -> erp.orders(search())).isInstanceOf(ErpFailure.class);
        }
        assertThat(fixture.asked()).hasSize(9);
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 503, 504})
    void asksOnceMoreWhenNobodyIsThere(int status) throws ErpFailure {
        fixture.says(status, "away");
        assertThat(erp.orders(search()).orders()).hasSize(1);
        fixture.says(status, "away").says(status, "away").says(200, "never asked for");
        assertThatThrownBy(() -> erp.orders(search())).hasMessage("HTTP " + status);
        assertThat(fixture.asked()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 500, 302})
    void doesNotAskAgainWhenItIsRefused(int status) {
        fixture.says(status, "no");
        assertThatThrownBy(() -> erp.orders(search())).hasMessage("HTTP " + status);
        assertThat(fixture.asked()).hasSize(1);
    }

    @Test
    void readsUpToTwoMebibytes() throws ErpFailure {
        String bare = "{\"company_id\":\"C1\",\"data\":{\"order_id\":\"9\",\"status\":\"s\"}}";
        int most = 2 << 20;
        fixture.says(200, bare + " ".repeat(most - bare.length()))
                .says(200, bare + " ".repeat(most - bare.length() + 1));
        assertThat(erp.orderStatus("9")).isPresent();
        assertThatThrownBy(() -> erp.orderStatus("9")).isInstanceOf(ErpFailure.class);
        assertThat(fixture.asked()).hasSize(2);
    }

    @Test
    void givesUpAfterThreeSeconds() {
        fixture.hangs();
        assertThatThrownBy(() -> erp.orders(search()))
                .isInstanceOf(ErpFailure.class)
                .hasMessageContaining("no whole answer within");
        assertThat(fixture.asked()).hasSize(1);
    }

    @Test
    void failsWhenNobodyListens() {
        fixture.close();
        assertThatThrownBy(() -> erp.orders(search())).isInstanceOf(ErpFailure.class);
        assertThat(erp.answers()).isFalse();
    }

    @Test
    void asksForOneTokenForEveryCallAndServer() throws ErpFailure {
        AtOnce.run(10, n -> answered(erp));
        var another = new HttpErp(settings, redis);
        assertThat(another.orders(search()).orders()).hasSize(1);
        another.close();
        assertThat(fixture.tokensGranted()).isEqualTo(1);
    }

    @Test
    void asksForAnotherTokenWhenTheErpForgotTheOld() throws ErpFailure {
        erp.orders(search());
        fixture.forgetsTokens();
        AtOnce.run(5, n -> answered(erp));
        assertThat(fixture.tokensGranted()).isEqualTo(3);
        assertThat(erp.answers()).isTrue();
    }

    private static int answered(Erp asked) {
        try {
            return asked.orders(search()).orders().size();
        } catch (ErpFailure e) {
            throw new AssertionError(e);
        }
    }
}
