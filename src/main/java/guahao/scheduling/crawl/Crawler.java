package guahao.scheduling.crawl;

import guahao.platform.audit.Actor;
import guahao.platform.audit.AuditEntry;
import guahao.platform.audit.AuditTrail;
import guahao.platform.database.Transactions;
import guahao.platform.failure.Failure;
import guahao.scheduling.FeedEntry;
import guahao.scheduling.ImportStatistics;
import guahao.scheduling.ScheduleImport;
import guahao.scheduling.crawl.Crawl.Harvest;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Brings the schedules of the hospital's public site into ours. */
@Singleton
public final class Crawler {

    private static final int MOST_ENTRIES = 300_000;

    private final CrawlFolder folder;
    private final Crawl crawl;
    private final ImportSeat seat;
    private final ScheduleImport schedules;
    private final Transactions transactions;
    private final AuditTrail audit;

    Crawler(
            CrawlFolder folder,
            Crawl crawl,
            ImportSeat seat,
            ScheduleImport schedules,
            Transactions transactions,
            AuditTrail audit) {
        this.folder = folder;
        this.crawl = crawl;
        this.seat = seat;
        this.schedules = schedules;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** @param crawled null without a crawl */
    public record Outcome(@Nullable Crawled crawled, ImportStatistics imported) {}

    /**
     * What was fetched and merged.
     *
     * @param folder where it lies, below the crawler's folder
     */
    public record Crawled(int success, int total, String folder) {}

    /** A file that can be read more than once. */
    public interface Source {
        InputStream open() throws IOException;
    }

    /** Replaces what the next import without a crawl takes. Returns how many documents there are. */
    public int store(Source all, Actor by) {
        int documents = checked(all);
        return transactions.write(() -> {
            audit.record(
                    new AuditEntry(
                            by.accountId(), "schedules.uploaded", "schedule", null, Map.of("documents", documents)),
                    by.origin());
            try (InputStream in = all.open()) {
                CrawlFolder.replace(folder.all(), in::transferTo);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return documents;
        });
    }

    private static int checked(Source all) {
        try (InputStream in = all.open()) {
            return FeedReader.count(in);
        } catch (IOException e) {
            throw new Failure.Invalid("crawler.malformed", "排班数据格式不正确");
        }
    }

    /** One run at a time, wherever it was asked for. */
    public Outcome run(boolean skipCrawl, Actor by) {
        if (!skipCrawl && !crawl.isPossible()) {
            throw new Failure.NotConfigured("crawler.not-configured", "爬虫数据源未配置");
        }
        return transactions.write(() -> {
            seat.take();
            Crawled crawled = skipCrawl ? null : crawled();
            return new Outcome(crawled, schedules.run(stored(), by));
        });
    }

    /** A site that answers nothing at all does not cost us what it answered before. */
    private Crawled crawled() {
        try {
            Harvest harvest = crawl.run(folder);
            if (harvest.files().isEmpty() && harvest.total() > 0) {
                throw new Failure.Unavailable("crawler.no-answer", "爬虫数据源没有返回任何排班数据", null);
            }
            Crawl.merge(harvest.files(), folder.all());
            return new Crawled(harvest.files().size(), harvest.total(), harvest.folder());
        } catch (IOException e) {
            throw new Failure.Unavailable("crawler.no-data", "医生列表文件不存在或无法读取", e);
        }
    }

    private List<FeedEntry> stored() {
        List<FeedEntry> entries = new ArrayList<>();
        try (InputStream in = Files.newInputStream(folder.all())) {
            FeedReader.readAll(in, entry -> {
                if (entries.size() == MOST_ENTRIES) {
                    throw unreadable(null);
                }
                entries.add(entry);
            });
            return entries;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static Failure unreadable(@Nullable IOException cause) {
        return new Failure.Unavailable("crawler.no-data", "排班数据文件不存在或无法读取", cause);
    }
}
