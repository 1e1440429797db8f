package guahao.scheduling.crawl;

import guahao.platform.database.Statements;
import guahao.platform.failure.Failure;
import jakarta.inject.Singleton;

/** The right to import, which one transaction has at a time on all servers. */
@Singleton
final class ImportSeat {

    private final Statements statements;

    ImportSeat(Statements statements) {
        this.statements = statements;
    }

    /** For as long as the transaction lasts. */
    void take() {
        boolean taken = statements
                .query(
                        "select seat from schedule_import where seat = 1 for update skip locked",
                        statement -> {},
                        row -> row.getInt(1))
                .isEmpty();
        if (taken) {
            throw new Failure.Conflict("crawler.running", "导入正在进行");
        }
    }
}
