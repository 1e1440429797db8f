package guahao.directory.web;

import static guahao.directory.web.Desk.refused;
import static org.assertj.core.api.Assertions.assertThat;

import guahao.directory.PriceLevels;
import guahao.directory.SlotType;
import guahao.identity.People;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServerTest
class ClinicsAndPricesAreKeptByAdministratorsTest {

    private static final String GLOBAL = "/admin/global-prices";

    private final Http http;
    private final Desk desk;
    private final PriceLevels levels;
    private final String stranger;

    ClinicsAndPricesAreKeptByAdministratorsTest(Http http, People people, PriceLevels levels) {
        this.http = http;
        this.desk = new Desk(http, people);
        this.levels = levels;
        this.stranger = people.user().token();
    }

    @Test
    void makesAndChangesClinics() {
        long minor = desk.minor();
        Answer made = desk.post(
                "/admin/clinics",
                "{\"minor_dept_id\":" + minor + ",\"name\":\" 眼科门诊 \",\"clinic_type\":\"2\",\"address\":\"1号楼\","
                        + "\"default_price_special\":888.00}");
        assertThat(made.at("message.detail")).isEqualTo("门诊创建成功");
        assertThat(made.at("message.name")).isEqualTo("眼科门诊");
        assertThat(made.at("message.clinic_type")).isEqualTo(2);
        assertThat(made.number("message.area_id"))
                .isEqualTo(desk.get("/admin/hospital-areas").number("message.areas.0.area_id"));
        long id = made.number("message.clinic_id");

        Answer changed = desk.put("/admin/clinics/" + id, "{\"name\":\"新名\",\"default_price_normal\":\"5\"}");
        assertThat(changed.at("message.detail")).isEqualTo("门诊信息更新成功");
        assertThat(changed.at("message.address")).isEqualTo("1号楼");
        assertThat(changed.at("message.clinic_type")).isEqualTo(2);
        assertThat(Desk.amount(changed, "message.default_price_special")).isEqualTo(888);
        assertThat(desk.put("/admin/clinics/" + id, "{\"default_price_special\":null}")
                        .at("message.default_price_special"))
                .isNull();

        Answer list = desk.get("/admin/clinics?dept_id=" + minor);
        assertThat(list.number("message.total")).isEqualTo(1);
        assertThat(((Map<?, ?>) Objects.requireNonNull(list.at("message.clinics.0"))).keySet())
                .isEqualTo(Set.of(
                        "clinic_id",
                        "area_id",
                        "name",
                        "address",
                        "minor_dept_id",
                        "clinic_type",
                        "default_price_normal",
                        "default_price_expert",
                        "default_price_special",
                        "create_time"));
        assertThat(http.get("/clinics?dept_id=" + minor).send().at("message.clinics.0.name"))
                .isEqualTo("新名");
        assertThat(http.get("/patient/clinics?area_id=0").send().number("message.total"))
                .isZero();
    }

    @Test
    void refusesClinicsOfNothing() {
        String rest = ",\"name\":\"门诊\"}";
        refused(desk.post("/admin/clinics", "{\"minor_dept_id\":0" + rest), 99, "小科室不存在");
        refused(
                desk.post("/admin/clinics", "{\"minor_dept_id\":" + desk.minor() + ",\"area_id\":0" + rest),
                99,
                "院区不存在");
        refused(desk.put("/admin/clinics/0", "{}"), 106, "门诊不存在");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"clinic_type\":3",
                "\"clinic_type\":-1",
                "\"clinic_type\":true",
                "\"clinic_type\":\"特需\"",
                "\"clinic_type\":4294967296",
                "\"name\":\"\"",
                "\"name\":7",
                "\"address\":[]",
                "\"area_id\":\"x\"",
                "\"default_price_expert\":-5",
            })
    void refusesBadClinics(String key) {
        long minor = desk.minor();
        assertThat(desk.post("/admin/clinics", "{\"name\":\"门诊\",\"minor_dept_id\":" + minor + "," + key + "}")
                        .at("code"))
                .isEqualTo(99);
        assertThat(desk.get("/admin/clinics?dept_id=" + minor).number("message.total"))
                .isZero();
    }

    @Test
    void listsAreas() {
        Answer areas = desk.get("/hospital-areas");
        assertThat(((Map<?, ?>) Objects.requireNonNull(areas.at("message.areas.0"))).keySet())
                .isEqualTo(Set.of("area_id", "name", "destination", "create_time"));
        assertThat(desk.get("/admin/hospital-areas?area_id=0")
                        .node("message.areas")
                        .size())
                .isZero();
        assertThat(desk.get("/admin/hospital-areas?area_id=x").at("code")).isEqualTo(99);
        refused(http.get("/hospital-areas").token(stranger).send(), 102, "无权限");
    }

    @Test
    void findsPricesLevelByLevel() {
        desk.put(GLOBAL + "?default_price_normal=null&default_price_expert=null&default_price_special=null");
        long minor = desk.minor();
        long clinic = desk.clinic(minor, "");
        long doctor = desk.doctor(minor);
        prices(doctor, clinic, "50.00", "100.00", "500.00");

        assertThat(desk.put(GLOBAL + "?default_price_normal=11&default_price_expert=12.5")
                        .at("message.detail"))
                .isEqualTo("全局价格配置更新成功");
        prices(doctor, clinic, "11.00", "12.50", "500.00");
        desk.put("/admin/minor-departments/" + minor, "{\"default_price_normal\":21}");
        prices(doctor, clinic, "21.00", "12.50", "500.00");
        desk.put("/admin/clinics/" + clinic, "{\"default_price_normal\":0,\"default_price_expert\":32}");
        prices(doctor, clinic, "0.00", "32.00", "500.00");
        desk.put("/admin/doctors/" + doctor, "{\"default_price_special\":43,\"default_price_expert\":42}");
        prices(doctor, clinic, "0.00", "42.00", "43.00");
        desk.put("/admin/doctors/" + doctor, "{\"default_price_expert\":null}");
        prices(doctor, clinic, "0.00", "32.00", "43.00");
        prices(doctor, 0, "21.00", "12.50", "43.00");
        prices(0, 0, "11.00", "12.50", "500.00");

        Answer shown = desk.get(GLOBAL);
        assertThat(Desk.amount(shown, "message.default_price_normal")).isEqualTo(11);
        assertThat(shown.at("message.default_price_special")).isNull();
        desk.put(GLOBAL + "?default_price_normal=null&default_price_expert=null");
        assertThat(desk.get(GLOBAL).at("message.default_price_normal")).isNull();
        assertThat(http.get("/clinics?dept_id=" + minor).send().at("message.clinics.0.default_price_special"))
                .isNull();
    }

    private void prices(long doctor, long clinic, String normal, String expert, String special) {
        assertThat(levels.priceOf(doctor, clinic, SlotType.NORMAL)).isEqualTo(normal);
        assertThat(levels.priceOf(doctor, clinic, SlotType.EXPERT)).isEqualTo(expert);
        assertThat(levels.priceOf(doctor, clinic, SlotType.SPECIAL)).isEqualTo(special);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?default_price_normal=-1",
                "?default_price_normal=abc",
                "?default_price_normal=100001",
                "?default_price_expert=3&default_price_normal=1e3",
                "?default_price_normal=NULL",
                "?default_price_normal=%201",
            })
    void refusesBadGlobalPrices(String query) {
        assertThat(desk.put(GLOBAL + query).at("code")).isEqualTo(99);
    }

    @Test
    void wantsAtLeastOneGlobalPrice() {
        refused(desk.put(GLOBAL), 99, "至少需要提供一个价格参数");
        refused(desk.put(GLOBAL + "?price=5&default_price_normal="), 99, "至少需要提供一个价格参数");
        refused(http.get(GLOBAL).token(stranger).send(), 102, "无权限");
        assertThat(http.get(GLOBAL).send().status()).isEqualTo(401);
    }
}
