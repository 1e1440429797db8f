package guahao.care;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.care.House.Client;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

@ServerTest
class ImportTest {

    private static final String[] LABELS = {"序号", "姓名", "性别", "身份证号", "出生日期", "母亲姓名、电话、身份证号", "入住时间", "入住人", "医院诊断"};

    private final Http http;
    private final House house;
    private final Sheets sheets;

    ImportTest(Http http, House house) {
        this.http = http;
        this.house = house;
        this.sheets = new Sheets(http);
    }

    /** A sheet with a row of group titles above the labels. */
    private static byte[] workbook(List<Object[]> rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("登记表");
            sheet.value(0, 0, "基本信息");
            for (int i = 0; i < LABELS.length; i++) {
                sheet.value(1, i, i == 1 ? "姓 名" : LABELS[i]);
            }
            for (int r = 0; r < rows.size(); r++) {
                for (int c = 0; c < rows.get(r).length; c++) {
                    Object value = rows.get(r)[c];
                    if (value instanceof Number number) {
                        sheet.value(r + 2, c, number);
                    } else {
                        sheet.value(r + 2, c, String.valueOf(value));
                    }
                }
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void familiesAreImportedOnce() throws IOException {
        Client worker = house.socialWorker(http);
        String name = House.name();
        String idCard = House.idNumber();
        String mothersPhone = House.phone();
        String mother = "妈妈 电话：" + mothersPhone + " 身份证号：" + House.idNumber();
        byte[] content = workbook(List.of(
                new Object[] {1, name + "甲", "男", idCard, "2015.3.7", mother, "2026-05-01", "妈妈", "白血病"},
                new Object[] {2, name + "乙", "女", "", 42070, mother, "2026年5月2日", "", ""},
                new Object[] {3, "", "女", "", "", "", "", "", "无名"},
                new Object[] {4, "", "", "", "", "", "", "", ""},
                new Object[] {5, name + "丙", "女", "110101200001011234", "昨天", "", "", "爷爷", ""}));
        String file = String.valueOf(sheets.upload(worker, content, "file").at("data.fileID"));

        Answer rehearsal = sheets.run(worker, file, ",\"dryRun\":true");
        assertThat(rehearsal.number("data.importedPatients")).isEqualTo(3);
        assertThat(house.rows().column("select id from care_patient where name like ?", name + "%"))
                .isEmpty();

        Answer first = sheets.run(worker, file, "");
        assertThat(first.at("data.sheet")).isEqualTo("登记表");
        assertThat(first.number("data.totalRows")).isEqualTo(4);
        assertThat(first.number("data.importedPatients")).isEqualTo(3);
        assertThat(first.number("data.importedTenancies")).isEqualTo(2);
        assertThat(first.number("data.invalidDates")).isEqualTo(1);
        assertThat(first.number("data.missingIdCards")).isEqualTo(2);
        assertThat(first.at("data.nextOffset")).isNull();
        assertThat(first.text())
                .contains("MISSING_NAME", "INVALID_DATE", "MISSING_DATE", "INVALID_ID_CARD")
                .doesNotContain(idCard, mothersPhone, "110101200001011234");
        assertThat(house.rows()
                        .column(
                                "select concat(mother_name, mother_phone, birth_date) from care_patient where id_card = ?",
                                idCard))
                .containsExactly("妈妈" + mothersPhone + "2015-03-07");

        Answer again = sheets.run(worker, file, "");
        assertThat(again.number("data.importedPatients")).isZero();
        assertThat(again.number("data.importedTenancies")).isZero();
        assertThat(again.number("data.updatedPatients")).isZero();
        assertThat(house.socialWorker(http).code("import-xlsx", "fromCos", "{\"fileID\":\"%s\"}".formatted(file)))
                .isEqualTo("E_NOT_FOUND");
        sheets.run(house.admin(http), file, ",\"offset\":100");
    }

    @Test
    void aNamesakeWithANumberIsNeverMerged() throws IOException {
        Client worker = house.socialWorker(http);
        String name = House.name();
        house.patient(worker, name, House.idNumber());
        byte[] content = workbook(List.<Object[]>of(new Object[] {1, name, "男", "", "", "", "", "", ""}));
        String file = String.valueOf(sheets.upload(worker, content, "file").at("data.fileID"));
        Answer report = sheets.run(worker, file, "");
        assertThat(report.number("data.importedPatients")).isEqualTo(1);
        assertThat(report.at("data.errors.0.code")).isEqualTo("SAME_NAME");
        assertThat(report.at("data.errors.0.row")).isEqualTo(3);
        assertThat(sheets.run(worker, file, "").number("data.importedPatients")).isZero();
    }

    @Test
    void tenThousandRowsAreReadPartByPart() throws IOException {
        Client worker = house.socialWorker(http);
        String name = House.name();
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            rows.add(new Object[] {i + 1, name + i, "男", "", "2015-01-01", "", "", "", "诊断" + i});
        }
        String file =
                String.valueOf(sheets.upload(worker, workbook(rows), "file").at("data.fileID"));
        Answer part = sheets.run(worker, file, ",\"offset\":9900,\"limit\":50");
        assertThat(part.number("data.totalRows")).isEqualTo(10_000);
        assertThat(part.number("data.importedPatients")).isEqualTo(50);
        assertThat(part.number("data.nextOffset")).isEqualTo(9950);
        rows.add(new Object[] {1, name, "男", "", "", "", "", "", ""});
        assertThat(Client.code(sheets.upload(worker, workbook(rows), "file"))).isEqualTo("E_VALIDATE");
    }

    @Test
    void onlyWorkbooksAreTaken() throws IOException {
        Client worker = house.socialWorker(http);
        assertThat(Client.code(sheets.upload(worker, "no workbook".getBytes(StandardCharsets.UTF_8), "file")))
                .isEqualTo("E_VALIDATE");
        assertThat(Client.code(sheets.upload(worker, new byte[] {'P', 'K', 3, 4, 0, 0}, "file")))
                .isEqualTo("E_VALIDATE");
        assertThat(Client.code(sheets.upload(worker, new byte[] {1}, "other"))).isEqualTo("E_ARG");
        assertThat(worker.code("import-xlsx", "fromCos", "{}")).isEqualTo("E_ARG");
        assertThat(worker.code("import-xlsx", "fromCos", "{\"fileID\":\"nothing\"}"))
                .isEqualTo("E_NOT_FOUND");
        assertThat(worker.code("import-xlsx", "fromCos", "{\"fileID\":\"x\",\"limit\":1001}"))
                .isEqualTo("E_VALIDATE");
        assertThat(worker.code("import-xlsx", "fromLocal", "{}")).isEqualTo("E_ACTION");
        assertThat(Client.code(sheets.upload(house.volunteer(http), new byte[] {1}, "file")))
                .isEqualTo("E_PERM");
    }
}
