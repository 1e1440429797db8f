package guahao.consultation.sheet;

import static guahao.booking.BookingKit.ok;
import static guahao.booking.BookingKit.refused;
import static org.assertj.core.api.Assertions.assertThat;

import guahao.booking.BookingKit;
import guahao.booking.BookingKit.Someone;
import guahao.consultation.Desks;
import guahao.identity.People.Person;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.scheduling.Wards.Ward;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** Records of visits as PDF. */
@ServerTest
class RecordsArePrintedTest {

    private final Http http;
    private final BookingKit kit;
    private final Desks desks;
    private final SheetClearing clearing;
    private final Person doctor;
    private final Someone me;
    private final String visit;

    RecordsArePrintedTest(Http http, BookingKit kit, Desks desks, SheetClearing clearing) {
        this.http = http;
        this.kit = kit;
        this.desks = desks;
        this.clearing = clearing;
        Ward ward = kit.ward();
        doctor = desks.doctorOf(ward);
        me = kit.someone();
        long schedule = kit.schedule(ward, 2, 1);
        long order = desks.confirmed(http, me, schedule);
        ok(desks.next(http, doctor, schedule));
        ok(desks.complete(
                http, doctor, "{\"order_id\":" + order + ",\"diagnosis\":\"上呼吸道感染 38.5℃\",\"prescription\":\"😀\"}"));
        visit = kit.wards
                .column("select id from visit_record where order_id = ?", order)
                .getFirst();
    }

    private Answer print(String id, @Nullable String token) {
        return http.call("POST", "/common/medical-record/" + id + "/pdf")
                .token(token)
                .send();
    }

    private String printed() {
        return String.valueOf(ok(print(visit, me.token())).at("message.url"));
    }

    private Answer download(@Nullable String token) {
        return http.get("/common/medical-record/" + visit + "/download")
                .token(token)
                .send();
    }

    private static String text(Answer pdf) throws Exception {
        assertThat(pdf.status()).as(pdf.toString()).isEqualTo(200);
        assertThat(pdf.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(pdf.text()).startsWith("%PDF");
        try (PdfReader reader = new PdfReader(pdf.bytes())) {
            assertThat(reader.getNumberOfPages()).isEqualTo(1);
            return new PdfTextExtractor(reader).getTextFromPage(1);
        }
    }

    @Test
    void aSheetOpensByItsLinkAndHoldsItsChineseFont() throws Exception {
        Answer made = ok(print(visit, me.token()));
        String url = String.valueOf(made.at("message.url"));
        assertThat(url).matches("/static/pdf/medical_records/medical_record_" + visit + "_\\d{14}_[0-9a-f]{32}\\.pdf");
        assertThat(made.at("message.fileName")).isEqualTo("病历单_测试患者_" + kit.today + ".pdf");
        assertThat((String) made.at("message.expireTime"))
                .startsWith(kit.today.plusDays(7).toString())
                .endsWith("+08:00");
        Answer pdf = http.get(url).send();
        assertThat(text(pdf))
                .contains("测试患者")
                .contains("38.5℃")
                .contains("上呼吸道感染")
                .contains("□");
        assertThat(pdf.text()).contains("GuahaoHei").contains("/FontFile2");
        assertThat(pdf.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(printed()).isNotEqualTo(url);
    }

    @Test
    void patientsDoctorsAndAdministratorsTakeItHome() throws Exception {
        refused(download(me.token()), 404, "病历PDF文件不存在，请先生成病历");
        for (Person reader : List.of(me.person(), doctor, kit.people.admin())) {
            ok(print(visit, reader.token()));
            Answer pdf = download(reader.token());
            assertThat(text(pdf)).contains("上呼吸道感染");
            assertThat(pdf.header("Content-Disposition"))
                    .isEqualTo("attachment; filename=\"____" + "_____" + kit.today
                            + ".pdf\"; filename*=UTF-8''%E7%97%85%E5%8E%86%E5%8D%95_"
                            + "%E6%B5%8B%E8%AF%95%E6%82%A3%E8%80%85_" + kit.today + ".pdf");
        }
        assertThat(text(http.get("/common/medical-record/" + visit + "/download?token=" + doctor.token())
                        .send()))
                .contains("上呼吸道感染");
        assertThat(kit.number(
                        "select count(*) from audit_log where action = 'visit.downloaded' and target_id = ? and actor_id = ?",
                        visit,
                        doctor.id()))
                .isEqualTo(2);
    }

    @Test
    void nobodyElseGetsOne() {
        ok(print(visit, me.token()));
        Someone friend = kit.someone();
        kit.relate(friend, me.patient());
        for (String token : List.of(
                friend.token(),
                kit.someone().token(),
                desks.doctorOf(kit.ward()).token())) {
            refused(print(visit, token), 403, "无权生成该病历PDF");
            refused(download(token), 403, "无权下载该病历");
        }
        for (String token : new String[] {null, "nonsense"}) {
            assertThat(print(visit, token).status()).isEqualTo(401);
            assertThat(download(token).at("code")).isEqualTo(105);
        }
        assertThat(http.get("/common/medical-record/" + visit + "/download?token=nonsense")
                        .send()
                        .status())
                .isEqualTo(401);
        assertThat(http.get("/common/visit-record/" + visit + "?token=" + me.token())
                        .send()
                        .status())
                .as("an address is no place for a token elsewhere")
                .isEqualTo(401);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        refused(print("0", me.token()), 404, "就诊记录不存在");
        assertThat(http.get("/common/medical-record/0/download")
                        .token(me.token())
                        .send()
                        .at("code"))
                .isEqualTo(404);
        for (String id : List.of("x", "1.5", "99999999999999999999")) {
            assertThat(print(id, me.token()).at("code")).as(id).isEqualTo(99);
        }
        String url = printed();
        String name = url.substring(url.lastIndexOf('/') + 1);
        String folder = "/static/pdf/medical_records/";
        for (String path : List.of(
                folder + name.replace("_" + visit + "_", "_0_"),
                folder + name.replaceFirst("_\\d{14}_", "_20200101000000_"),
                folder + name.toUpperCase(Locale.ROOT),
                folder + name + ".pdf",
                folder + name.substring(0, name.length() - 4),
                folder + "medical_record_" + visit + "_20200101000000_" + "0".repeat(32) + ".pdf",
                folder + "..%2f" + name,
                folder + "%2e%2e/medical_records/" + name,
                folder + "..%5c" + name,
                folder + "%252e%252e%252f" + name,
                folder + name + "%00",
                folder,
                "/static/pdf/medical_records")) {
            assertThat(http.get(path).send().status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void aWeekLaterItIsGone() {
        String url = printed();
        kit.wards.insert(
                "update record_sheet set expires_at = ? where visit_id = ?",
                kit.today.minusDays(1).atStartOfDay(),
                visit);
        assertThat(http.get(url).send().status()).isEqualTo(404);
        refused(download(me.token()), 410, "病历PDF已过期，请重新生成");
        clearing.run();
        assertThat(kit.number("select cleared from record_sheet where visit_id = ?", visit))
                .isEqualTo(1);
        refused(download(me.token()), 410, "病历PDF已过期，请重新生成");
        String again = printed();
        assertThat(http.get(again).send().status()).isEqualTo(200);
        assertThat(download(me.token()).status()).isEqualTo(200);
        assertThat(Objects.requireNonNull(download(me.token()).header("Content-Type")))
                .startsWith("application/pdf");
    }

    @Test
    void sheetsAreFoundByTheirIndexes() {
        kit.wards.insert(
                "insert into record_sheet (visit_id, name, made_at, expires_at, cleared) select ?, md5(concat(?, 'x', i)),"
                        + " now(3), now(3), true from (with recursive n(i) as (select 1 union all select i + 1 from n"
                        + " where i < 900) select i from n) numbers",
                visit,
                visit);
        kit.wards.column("analyze table record_sheet");
        assertThat(plan(SheetRepository.DUE.replace("?", "now(3)") + "500")).contains("\"key\": \"record_sheet_due\"");
        assertThat(plan(SheetRepository.NEWEST.replace("?", "0"))).contains("\"key\": \"record_sheet_visit\"");
    }

    private String plan(String where) {
        return String.join("", kit.wards.column("explain format=json " + SheetRepository.SELECT + where));
    }

    @Test
    void aRepeatedRequestPrintsOnce() {
        String path = "/common/medical-record/" + visit + "/pdf";
        for (int n = 0; n < 2; n++) {
            ok(http.post(path, "{\"clientToken\":\"t-" + visit + "\"}")
                    .token(me.token())
                    .send());
        }
        assertThat(kit.number("select count(*) from record_sheet where visit_id = ?", visit))
                .isEqualTo(1);
    }

    @Test
    void aLongRecordTakesAsManyPagesAsItNeeds() throws Exception {
        String text = "长".repeat(2000);
        kit.wards.insert(
                "update visit_record set chief_complaint = ?, present_illness = ?, auxiliary_exam = ?, diagnosis = ?,"
                        + " prescription = ? where id = ?",
                text,
                text,
                text,
                text,
                text,
                visit);
        long signs = 0;
        try (PdfReader reader = new PdfReader(http.get(printed()).send().bytes())) {
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                signs += new PdfTextExtractor(reader)
                        .getTextFromPage(page)
                        .chars()
                        .filter(sign -> sign == '长')
                        .count();
            }
        }
        assertThat(signs).isEqualTo(10_000);
    }
}
