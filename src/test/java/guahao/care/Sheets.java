package guahao.care;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.care.House.Client;
import guahao.identity.People.Person;
import guahao.kit.Answer;
import guahao.kit.Http;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Workbooks on their way into the house. */
final class Sheets {

    private final Http http;

    Sheets(Http http) {
        this.http = http;
    }

    /** A workbook with these rows, the first of them the labels. */
    static byte[] of(Object[]... rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("表");
            for (int r = 0; r < rows.length; r++) {
                for (int c = 0; c < rows[r].length; c++) {
                    if (rows[r][c] instanceof Number number) {
                        sheet.value(r, c, number);
                    } else {
                        sheet.value(r, c, String.valueOf(rows[r][c]));
                    }
                }
            }
        }
        return bytes.toByteArray();
    }

    /** The id of the workbook with these rows. */
    String kept(Client client, Object[]... rows) throws IOException {
        Answer answer = upload(client, of(rows), "file");
        assertThat(answer.at("ok")).as(answer.toString()).isEqualTo(true);
        return String.valueOf(answer.at("data.fileID"));
    }

    Answer upload(Client client, byte[] content, String field) throws IOException {
        String boundary = "----care" + House.letters(8);
        var body = new ByteArrayOutputStream();
        body.write(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field
                        + "\"; filename=\"a.xlsx\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.write(content);
        body.write(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        Person person = Objects.requireNonNull(client.person());
        return http.call("POST", "/v1/functions/import-xlsx/upload")
                .body("multipart/form-data; boundary=" + boundary, body.toByteArray())
                .token(person.token())
                .send();
    }

    Answer run(Client client, String file, String more) {
        return client.ok("import-xlsx", "fromCos", "{\"fileID\":\"%s\"%s}".formatted(file, more));
    }
}
