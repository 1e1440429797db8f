package guahao.care;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.care.House.Client;
import guahao.identity.People.Person;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;

/** What a sheet may look like. */
@ServerTest
class SheetsAreReadTest {

    private final Http http;
    private final House house;
    private final Sheets sheets;

    SheetsAreReadTest(Http http, House house) {
        this.http = http;
        this.house = house;
        this.sheets = new Sheets(http);
    }

    @Test
    void aWorkbookWithoutNamesIsAWorkbookThatCannotBeImported() throws IOException {
        Client worker = house.socialWorker(http);
        String file = sheets.kept(worker, new Object[] {"名字", "性别"}, new Object[] {"小明", "男"});
        Answer refused = worker.call("import-xlsx", "fromCos", "{\"fileID\":\"%s\"}".formatted(file));
        assertThat(Client.code(refused)).isEqualTo("E_VALIDATE");
        assertThat(String.valueOf(refused.at("error.msg"))).contains("姓名");
    }

    @Test
    void aRowIsBlankOnlyWithoutAnyCellButItsNumber() throws IOException {
        Client worker = house.socialWorker(http);
        String file = sheets.kept(
                worker,
                new Object[] {"序号", "姓名", "备注"},
                new Object[] {1, House.name(), ""},
                new Object[] {2, "", ""},
                new Object[] {3, "", "合计一人"});
        Answer report = sheets.run(worker, file, "");
        assertThat(report.number("data.totalRows")).isEqualTo(2);
        assertThat(report.at("data.errors.0.code")).isEqualTo("MISSING_NAME");
        assertThat(report.at("data.errors.0.row")).isEqualTo(4);
        for (String offset : new String[] {"2", "3000000000", "99999999999999999999"}) {
            Answer end = sheets.run(worker, file, ",\"offset\":" + offset);
            assertThat(end.number("data.rows")).isZero();
            assertThat(end.at("data.nextOffset")).isNull();
            assertThat(end.number("data.totalRows")).isEqualTo(2);
        }
    }

    @Test
    void aParentsBadNumberIsABadNumber() throws IOException {
        Client worker = house.socialWorker(http);
        String mother = House.idNumber();
        String file = sheets.kept(
                worker,
                new Object[] {"姓名", "身份证号", "母亲姓名、电话、身份证"},
                new Object[] {House.name(), "", "李四 110101200001011234"},
                new Object[] {House.name(), mother, "李四 " + mother});
        Answer report = sheets.run(worker, file, "");
        assertThat(report.at("data.errors.0.code")).isEqualTo("INVALID_ID_CARD");
        assertThat(report.at("data.errors.0.column")).isEqualTo("母亲姓名、电话、身份证号");
        assertThat(report.at("data.errors.1.code")).isEqualTo("PARENT_ID_CARD");
        assertThat(report.at("data.errors.1.column")).isEqualTo("身份证号");
        assertThat(report.number("data.missingIdCards")).isEqualTo(2);
    }

    /** Most clients send everything before they listen, so what is too large has to be taken off the wire. */
    @Test
    void whoSendsTooMuchIsToldSo() throws IOException {
        Person person = Objects.requireNonNull(house.socialWorker(http).person());
        assertThat(answerAfterSending(person, "/upload", "multipart/form-data; boundary=b", 11))
                .contains("E_VALIDATE");
        assertThat(answerAfterSending(person, "", "application/json", 3)).contains("E_VALIDATE");
    }

    private String answerAfterSending(Person person, String path, String type, int mebibytes) throws IOException {
        byte[] mebibyte = new byte[1024 * 1024];
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), http.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /v1/functions/import-xlsx" + path
                            + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer "
                            + person.token() + "\r\nContent-Type: " + type + "\r\nContent-Length: "
                            + mebibytes * mebibyte.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < mebibytes; i++) {
                out.write(mebibyte);
            }
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void cellsOfDatesAreDates() throws IOException {
        Client worker = house.socialWorker(http);
        String name = House.name();
        byte[] written = Sheets.of(new Object[] {"姓名", "出生日期"}, new Object[] {name, 7});
        String file = String.valueOf(sheets.upload(worker, withDate(written, "2015-03-07T00:00:00"), "file")
                .at("data.fileID"));
        Answer report = sheets.run(worker, file, "");
        assertThat(report.number("data.invalidDates")).isZero();
        assertThat(house.rows().column("select birth_date from care_patient where name = ?", name))
                .containsExactly("2015-03-07");
    }

    /** The workbook with a cell of a date instead of the one with the number. */
    private static byte[] withDate(byte[] workbook, String date) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var in = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                        .get();
                var out = new ZipOutputStream(bytes)) {
            for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                String text = new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                String dated =
                        text.replaceAll("<c r=\"B2\"[^>]*><v>7</v></c>", "<c r=\"B2\" t=\"d\"><v>" + date + "</v></c>");
                out.write(dated.getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
