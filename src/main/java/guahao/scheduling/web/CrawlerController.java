package guahao.scheduling.web;

import guahao.platform.audit.Actor;
import guahao.scheduling.ImportStatistics;
import guahao.scheduling.crawl.Crawler;
import guahao.scheduling.crawl.Crawler.Crawled;
import guahao.wire.dialect.HospitalDialect;
import guahao.wire.dialect.Speaks;
import guahao.wire.idempotency.Idempotent;
import guahao.wire.input.Input;
import guahao.wire.input.Query;
import guahao.wire.input.UpTo;
import guahao.wire.input.Upload;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import org.jspecify.annotations.Nullable;

/** The import of schedules from the hospital's public site, for administrators. */
@Speaks(HospitalDialect.class)
@Secured("ADMIN")
@Controller
class CrawlerController {

    private static final int MOST_BYTES = 20 * 1024 * 1024;

    private final Crawler crawler;

    CrawlerController(Crawler crawler) {
        this.crawler = crawler;
    }

    @Serdeable
    record Uploaded(String detail, int documents) {}

    @Serdeable(naming = SnakeCaseStrategy.class)
    record Ran(@Nullable CrawlStats crawlStats, int mergeCount, ImportStats importStats) {}

    @Serdeable(naming = SnakeCaseStrategy.class)
    record CrawlStats(int success, int total, String outputDir) {

        static @Nullable CrawlStats of(@Nullable Crawled crawled) {
            return crawled == null ? null : new CrawlStats(crawled.success(), crawled.total(), crawled.folder());
        }
    }

    @Serdeable(naming = SnakeCaseStrategy.class)
    record ImportStats(
            int areasCreated,
            int clinicsCreated,
            int schedulesInserted,
            int schedulesUpdated,
            int schedulesSkippedNoDoctor,
            int schedulesSkippedDuplicate) {

        static ImportStats of(ImportStatistics imported) {
            return new ImportStats(
                    imported.hospitalsCreated(),
                    imported.clinicsCreated(),
                    imported.inserted(),
                    imported.updated(),
                    imported.withoutDoctor(),
                    imported.duplicates());
        }
    }

    @Idempotent(clientToken = true)
    @Post("/admin/crawler/schedules/upload")
    Uploaded upload(@UpTo(MOST_BYTES) Upload upload, Actor actor) {
        return new Uploaded("排班数据已上传", crawler.store(upload.file("file")::open, actor));
    }

    @Idempotent(clientToken = true)
    @Post(uris = {"/admin/crawler/schedules/run", "/crawler/schedules/run"})
    Ran run(Query query, Input input, Actor actor) {
        Crawler.Outcome outcome = crawler.run(query.flag("skip_crawl", false), actor);
        Crawled crawled = outcome.crawled();
        return new Ran(
                CrawlStats.of(crawled), crawled == null ? 0 : crawled.success(), ImportStats.of(outcome.imported()));
    }
}
