package guahao.care;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.care.House.Client;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.scheduling.AtOnce;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Imports that run at the same time. */
@ServerTest
class ImportsAtOnceTest {

    private final Http http;
    private final House house;
    private final Sheets sheets;

    ImportsAtOnceTest(Http http, House house) {
        this.http = http;
        this.house = house;
        this.sheets = new Sheets(http);
    }

    @Test
    void manyImportsOfTheSameChildrenMakeEachOnce() throws IOException {
        String name = House.name();
        int imports = 6;
        List<Object[]> rows = new ArrayList<>();
        rows.add(new Object[] {"姓名", "身份证号", "出生日期", "入住时间"});
        for (int i = 0; i < 20; i++) {
            rows.add(new Object[] {name + i, i % 2 == 0 ? House.idNumber() : "", "2015-01-01", "2026-06-01"});
        }
        List<Client> workers = new ArrayList<>();
        List<String> files = new ArrayList<>();
        for (int i = 0; i < imports; i++) {
            // The one with the number has another name in each, as people write them.
            String suffix = "i".repeat(i);
            Object[][] own = rows.stream()
                    .map(row -> String.valueOf(row[1]).length() == 18
                            ? new Object[] {row[0] + suffix, row[1], row[2], row[3]}
                            : row)
                    .toArray(Object[][]::new);
            workers.add(house.socialWorker(http));
            files.add(sheets.kept(workers.get(i), own));
        }
        List<Answer> reports = AtOnce.run(imports, i -> sheets.run(workers.get(i), files.get(i), ""));
        assertThat(reports.stream()
                        .mapToLong(report -> report.number("data.importedPatients"))
                        .sum())
                .isEqualTo(20);
        assertThat(reports.stream()
                        .mapToLong(report -> report.number("data.importedTenancies"))
                        .sum())
                .isEqualTo(20);
    }

    /** More of them than there are connections, of which a call that holds two would leave none. */
    @Test
    void moreRepeatableImportsThanConnectionsActOnceEach() throws IOException {
        int imports = 25;
        List<Client> workers = new ArrayList<>();
        List<String> files = new ArrayList<>();
        for (int i = 0; i < imports; i++) {
            workers.add(house.socialWorker(http));
            Object[][] rows = new Object[21][];
            rows[0] = new Object[] {"姓名"};
            for (int r = 1; r < rows.length; r++) {
                rows[r] = new Object[] {House.name()};
            }
            files.add(sheets.kept(workers.get(i), rows));
        }
        String token = House.letters(20);
        List<String> answers = AtOnce.run(
                2 * imports,
                i -> workers.get(i % imports)
                        .once("import-xlsx", "fromCos", token, "{\"fileID\":\"%s\"}".formatted(files.get(i % imports)))
                        .text());
        for (int i = 0; i < imports; i++) {
            assertThat(answers.get(i)).contains("\"importedPatients\":20").isEqualTo(answers.get(i + imports));
            assertThat(house.rows()
                            .column(
                                    "select id from audit_log where action = 'import.run' and actor_id = ?",
                                    workers.get(i).id()))
                    .hasSize(1);
        }
        Client first = workers.getFirst();
        Answer unknown = first.once("import-xlsx", "fromCos", "other", "{\"fileID\":\"nothing\"}");
        assertThat(Client.code(unknown)).isEqualTo("E_NOT_FOUND");
        assertThat(first.once("import-xlsx", "fromCos", "other", "{\"fileID\":\"%s\"}".formatted(files.getFirst()))
                        .number("data.importedPatients"))
                .isZero();
    }
}
