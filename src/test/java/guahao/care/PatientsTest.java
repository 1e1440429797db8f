package guahao.care;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.care.House.Client;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.scheduling.AtOnce;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ServerTest
class PatientsTest {

    private static final String REASON = "为联系家属安排复诊交通，需要查看完整的信息内容";

    private final Http http;
    private final House house;

    PatientsTest(Http http, House house) {
        this.http = http;
        this.house = house;
    }

    /** A child of whom everything is known; the numbers are canaries. */
    private record Child(String id, String name, String idCard, String phone, String motherIdCard) {}

    private Child child(Client manager) {
        var numbers = new Child("", House.name(), House.idNumber(), House.phone(), House.idNumber());
        String id = manager.made("patients", "create", """
                {"patient":{"name":"%s","id_card":"%s","phone":"%s","motherName":"妈妈","motherIdCard":"%s",
                "motherPhone":"%s","address":"某某路一号","hospitalDiagnosis":"白血病","diagnosisLevel":"severe",
                "symptoms":"发热","familyEconomy":"困难","gender":"男","birthDate":"2015-03-07","doctorName":"张医生"}}
                """.formatted(
                        numbers.name,
                        numbers.idCard.toLowerCase(java.util.Locale.ROOT),
                        numbers.phone,
                        numbers.motherIdCard,
                        numbers.phone));
        return new Child(id, numbers.name, numbers.idCard, numbers.phone, numbers.motherIdCard);
    }

    private Answer get(Client client, Child child) {
        return client.ok("patients", "get", "{\"id\":\"%s\"}".formatted(child.id));
    }

    private static String tail(String number) {
        return number.substring(number.length() - 4);
    }

    @Test
    void administratorsSeeEverythingAndThatIsNoted() {
        Client admin = house.admin(http);
        Child child = child(house.socialWorker(http));

        Answer file = admin.ok("patients", "get", "{\"id\":%s,\"requestId\":\"r-1\"}".formatted(child.id));

        assertThat(file.at("data.id_card")).isEqualTo(child.idCard);
        assertThat(file.at("data.phone")).isEqualTo(child.phone);
        assertThat(file.at("data.hospitalDiagnosis")).isEqualTo("白血病");
        assertThat(file.at("data.permission.status")).isEqualTo("approved");
        assertThat(file.at("data.permission.fields")).isEqualTo(List.of("id_card", "phone", "diagnosis"));
        Answer audits = admin.ok(
                "audits",
                "list",
                "{\"filter\":{\"action\":\"patients.readSensitive\",\"actorId\":\"%s\"}}".formatted(admin.id()));
        assertThat(audits.at("data.items.0.target.patientId")).isEqualTo(child.id);
        assertThat(audits.at("data.items.0.requestId")).isEqualTo("r-1");
        assertThat(audits.at("data.items.0.ip")).isEqualTo("127.0.0.1");
        assertNoNumberOf(child, audits);
    }

    @Test
    void socialWorkersSeeMasks() {
        Client worker = house.socialWorker(http);
        Child child = child(worker);

        Answer file = get(worker, child);

        assertThat(file.at("data.id_card")).isEqualTo("******" + tail(child.idCard));
        assertThat(file.at("data.motherIdCard")).isEqualTo("******" + tail(child.motherIdCard));
        assertThat(file.at("data.phone")).isEqualTo("***" + tail(child.phone));
        assertThat(file.at("data.address")).isNull();
        assertThat(file.at("data.hospitalDiagnosis")).isEqualTo("白血病");
        assertThat(file.at("data.familyEconomy")).isEqualTo("困难");
        assertThat(file.at("data.permission.status")).isEqualTo("none");
        assertThat(file.at("data.permission.fields")).isEqualTo(List.of("diagnosis"));
        assertNoNumberOf(child, file);
    }

    @Test
    void volunteersSeeTheLevelOfADiagnosisAndNoNumber() {
        Child child = child(house.socialWorker(http));

        Answer file = get(house.volunteer(http), child);

        assertThat(file.at("data.name")).isEqualTo(child.name);
        assertThat(file.at("data.id_card")).isNull();
        assertThat(file.at("data.phone")).isNull();
        assertThat(file.at("data.hospitalDiagnosis")).isEqualTo("诊断级别：重度");
        assertThat(file.at("data.symptoms")).isNull();
        assertThat(file.at("data.familyEconomy")).isNull();
        assertThat(file.at("data.permission.hasSensitive")).isEqualTo(false);
    }

    @Test
    void parentsSeeTheEndOfThePhonesOfTheirOwnChildAlone() {
        Client worker = house.socialWorker(http);
        Child own = child(worker);
        Child other = child(worker);
        Client parent = house.parent(http);
        house.rows().insert("update care_user set relative_patient_id = ? where account_id = ?", own.id, parent.id());

        assertThat(get(parent, own).at("data.phone")).isEqualTo("***" + tail(own.phone));
        assertThat(get(parent, other).at("data.phone")).isNull();
        assertThat(get(parent, own).at("data.id_card")).isNull();
    }

    @Test
    void anApprovalOpensItsFieldsToOneCallerUntilItLapses() {
        Client admin = house.admin(http);
        Client volunteer = house.volunteer(http);
        Child child = child(house.socialWorker(http));
        String request = volunteer.made(
                "permissions",
                "request.submit",
                "{\"patientId\":\"%s\",\"fields\":[\"phone\"],\"reason\":\"%s\"}".formatted(child.id, REASON));
        assertThat(get(volunteer, child).at("data.phone")).isNull();

        admin.ok("permissions", "request.approve", "{\"id\":\"%s\"}".formatted(request));

        Answer file = get(volunteer, child);
        assertThat(file.at("data.phone")).isEqualTo(child.phone);
        assertThat(file.at("data.address")).isEqualTo("某某路一号");
        assertThat(file.at("data.id_card")).isNull();
        assertThat(file.at("data.permission.status")).isEqualTo("approved");
        assertThat(file.at("data.permission.hasContactPermission")).isEqualTo(true);
        assertThat(get(house.volunteer(http), child).at("data.phone")).isNull();

        house.rows()
                .insert(
                        "update care_permission_request set expires_at = now(3) - interval 1 second where id = ?",
                        request);
        Answer closed = get(volunteer, child);
        assertThat(closed.at("data.phone")).isNull();
        assertThat(closed.at("data.permission.status")).isEqualTo("none");
        assertThat(house.rows().column("select status from care_permission_request where id = ?", request))
                .containsExactly("approved");
    }

    @Test
    void listsHoldNoPlainNumberForAnybody() {
        Client worker = house.socialWorker(http);
        Child child = child(worker);
        String filter =
                "{\"filter\":{\"name\":\"%s\",\"id_card_tail\":\"%s\"}}".formatted(child.name, tail(child.idCard));

        for (Client client : List.of(house.admin(http), worker, house.volunteer(http), house.parent(http))) {
            Answer list = client.ok("patients", "list", filter);
            assertThat(list.number("data.meta.total")).isEqualTo(1);
            assertThat(list.at("data.items.0._id")).isEqualTo(child.id);
            assertNoNumberOf(child, list);
        }
        assertThat(worker.ok("patients", "list", filter).at("data.items.0.id_card"))
                .isEqualTo("******" + tail(child.idCard));
        assertThat(house.volunteer(http).ok("patients", "list", filter).at("data.items.0.id_card"))
                .isNull();
    }

    private static void assertNoNumberOf(Child child, Answer answer) {
        assertThat(answer.text()).doesNotContain(child.idCard, child.phone, child.motherIdCard);
    }

    @Test
    void theListTellsWhoIsInTheHouse() {
        Client worker = house.socialWorker(http);
        String name = House.name();
        String in = house.patient(worker, name + "甲", House.idNumber());
        String out = house.patient(worker, name + "乙", House.idNumber());
        house.patient(worker, name + "丙", House.idNumber());
        worker.ok("tenancies", "create", "{\"patientId\":\"%s\",\"checkInDate\":\"2026-05-01\"}".formatted(in));
        worker.ok(
                "tenancies",
                "create",
                "{\"patientId\":\"%s\",\"checkInDate\":\"2026-04-01\",\"checkOutDate\":\"2026-04-02\"}".formatted(out));

        assertThat(statuses(worker, name, "\"inhouse\"")).isEqualTo(Map.of(name + "甲", "inhouse"));
        assertThat(statuses(worker, name, "{\"$in\":[\"history\",\"none\"]}"))
                .isEqualTo(Map.of(name + "乙", "history", name + "丙", "none"));
        Answer list =
                worker.ok("patients", "list", "{\"filter\":{\"name\":\"%s\"},\"sort\":{\"name\":1}}".formatted(name));
        assertThat(list.number("data.meta.total")).isEqualTo(3);
        assertThat(worker.code("patients", "list", "{\"filter\":{\"status\":\"gone\"}}"))
                .isEqualTo("E_VALIDATE");
    }

    private static Map<String, String> statuses(Client client, String name, String status) {
        Map<String, String> found = new java.util.HashMap<>();
        Answer list =
                client.ok("patients", "list", "{\"filter\":{\"name\":\"%s\",\"status\":%s}}".formatted(name, status));
        for (int i = 0; i < list.number("data.meta.total"); i++) {
            found.put(
                    String.valueOf(list.at("data.items." + i + ".name")),
                    String.valueOf(list.at("data.items." + i + ".status")));
        }
        return found;
    }

    @Test
    void ofTenWithOneNumberOneIsMade() {
        Client worker = house.socialWorker(http);
        String number = House.idNumber("11010120150307123");
        house.rows().insert("delete from care_patient where id_card = ?", number);
        List<String> codes = AtOnce.run(10, i -> {
            Answer answer = worker.call(
                    "patients",
                    "create",
                    "{\"patient\":{\"name\":\"%s\",\"id_card\":\"%s\"}}"
                            .formatted(House.name(), i % 2 == 0 ? number : number.toLowerCase(java.util.Locale.ROOT)));
            return Client.isOk(answer) ? "made" : String.valueOf(answer.at("error.msg"));
        });
        assertThat(codes).containsOnlyOnce("made").contains("身份证已存在，请搜索后编辑");
        assertThat(house.rows().column("select id from care_patient where id_card = ?", number))
                .hasSize(1);
    }

    @Test
    void masksThatComeBackAreNoChange() {
        Client worker = house.socialWorker(http);
        Child child = child(worker);
        String masks =
                "{\"id\":\"%s\",\"patch\":{\"id_card\":\"******%s\",\"phone\":\"***%s\",\"motherIdCard\":\"***\"}}"
                        .formatted(child.id, tail(child.idCard), tail(child.phone));
        assertThat(worker.ok("patients", "update", masks).number("data.updated"))
                .isZero();

        String patch = "{\"id\":\"%s\",\"patch\":{\"id_card\":\"%s\",\"address\":\"\",\"gender\":\"女\"}}"
                .formatted(child.id, child.idCard);
        assertThat(worker.ok("patients", "update", patch).number("data.updated"))
                .isEqualTo(1);
        Answer file = get(house.admin(http), child);
        assertThat(file.at("data.address")).isNull();
        assertThat(file.at("data.gender")).isEqualTo("女");
        assertThat(file.at("data.id_card")).isEqualTo(child.idCard);
    }

    @Test
    void anotherNumberTakesAnAdministrator() {
        Client worker = house.socialWorker(http);
        Client admin = house.admin(http);
        Child child = child(worker);
        Child other = child(worker);
        String fresh = "{\"id\":\"%s\",\"patch\":{\"id_card\":\"%s\"}}".formatted(child.id, House.idNumber());
        assertThat(worker.code("patients", "update", fresh)).isEqualTo("E_PERM");
        assertThat(admin.ok("patients", "update", fresh).number("data.updated")).isEqualTo(1);
        Answer taken = admin.call(
                "patients",
                "update",
                "{\"id\":\"%s\",\"patch\":{\"id_card\":\"%s\"}}".formatted(child.id, other.idCard));
        assertThat(Client.code(taken)).isEqualTo("E_CONFLICT");
        assertThat(taken.at("error.msg")).isEqualTo("身份证已存在，请检查");
        assertNoNumberOf(other, taken);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"id\":\"0\",\"patch\":{}}|E_NOT_FOUND",
                "{\"id\":\"abc\",\"patch\":{}}|E_NOT_FOUND",
                "{\"id\":999999999999999999999,\"patch\":{}}|E_NOT_FOUND",
                "{\"id\":{},\"patch\":{}}|E_VALIDATE",
                "{\"id\":1.5,\"patch\":{}}|E_VALIDATE",
                "{\"patch\":{}}|E_VALIDATE",
                "{\"id\":\"1\"}|E_VALIDATE",
                "{\"id\":\"1\",\"patch\":{\"name\":\"\"}}|E_VALIDATE",
                "{\"id\":\"1\",\"patch\":{\"birthDate\":\"2999-01-01\"}}|E_VALIDATE",
                "{\"id\":\"1\",\"patch\":{\"phone\":\"12345678901\"}}|E_VALIDATE",
                "{\"id\":\"1\",\"patch\":{\"diagnosisLevel\":\"bad\"}}|E_VALIDATE",
                "{\"id\":\"1\",\"patch\":{\"gender\":7}}|E_VALIDATE"
            })
    void badChangesAreRefused(String payload, String code) {
        assertThat(house.admin(http).code("patients", "update", payload)).isEqualTo(code);
    }

    @Test
    void allFilesOfANameGoWithTheirStays() {
        Client admin = house.admin(http);
        String name = House.name();
        String first = house.patient(admin, name, House.idNumber());
        house.patient(admin, name, House.idNumber());
        house.patient(admin, name + "二", House.idNumber());
        admin.ok("tenancies", "create", "{\"patientId\":\"%s\",\"checkInDate\":\"2026-05-01\"}".formatted(first));

        house.volunteer(http)
                .made(
                        "permissions",
                        "request.submit",
                        "{\"patientId\":\"%s\",\"fields\":[\"phone\"],\"reason\":\"%s\"}".formatted(first, REASON));

        Answer rehearsal =
                admin.ok("patients", "admin.deleteByName", "{\"name\":\"%s\",\"dryRun\":true}".formatted(name));
        assertThat(rehearsal.number("data.matched")).isEqualTo(2);
        Answer deed = admin.ok("patients", "admin.deleteByName", "{\"name\":\"%s\"}".formatted(name));
        assertThat(deed.number("data.delPatients")).isEqualTo(2);
        assertThat(deed.number("data.delTenancies")).isEqualTo(1);
        assertThat(deed.at("data.dryRun")).isEqualTo(false);
        assertThat(admin.code("patients", "get", "{\"id\":\"%s\"}".formatted(first)))
                .isEqualTo("E_NOT_FOUND");
        assertThat(house.socialWorker(http).code("patients", "admin.deleteByName", "{}"))
                .isEqualTo("E_PERM");
    }

    @Test
    void aNumberIsEmptiedByAdministratorsAlone() {
        Client worker = house.socialWorker(http);
        Client admin = house.admin(http);
        Child child = child(worker);
        String emptied = "{\"id\":\"%s\",\"patch\":{\"id_card\":null,\"fatherIdCard\":\"\"}}".formatted(child.id);
        assertThat(worker.code("patients", "update", emptied)).isEqualTo("E_PERM");
        assertThat(admin.ok("patients", "update", emptied).number("data.updated"))
                .isEqualTo(1);
        assertThat(get(admin, child).at("data.id_card")).isNull();
        assertThat(get(admin, child).at("data.id_card_tail")).isNull();
        assertThat(worker.ok("patients", "update", emptied).number("data.updated"))
                .isZero();
        house.patient(worker, House.name(), child.idCard);
    }

    @Test
    void aNameIsFoundInEitherCaseAndByItsOwnLettersAlone() {
        Client worker = house.socialWorker(http);
        String name = "Ü" + House.letters(10);
        house.patient(worker, name, House.idNumber());
        for (String found : new String[] {name, name.toUpperCase(java.util.Locale.ROOT), "ü" + name.substring(1, 6)}) {
            assertThat(named(worker, found)).as(found).isEqualTo(1);
        }
        for (String other : new String[] {"U" + name.substring(1), "Ü_" + name.substring(2), "Ü%"}) {
            assertThat(named(worker, other)).as(other).isZero();
        }
    }

    private static long named(Client client, String prefix) {
        return client.ok("patients", "list", "{\"filter\":{\"name\":\"%s\"}}".formatted(prefix))
                .number("data.meta.total");
    }
}
