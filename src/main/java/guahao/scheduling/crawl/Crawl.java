package guahao.scheduling.crawl;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches the documents of all doctors, keeps each, and merges them. */
@Singleton
final class Crawl {

    private static final Logger LOG = LoggerFactory.getLogger(Crawl.class);
    private static final int AT_ONCE = 10;
    private static final DateTimeFormatter MONTH_AND_DAY = DateTimeFormatter.ofPattern("MM.dd");

    private final ScheduleSource source;
    private final Clock clock;

    Crawl(ScheduleSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /**
     * What a crawl brought.
     *
     * @param total how many documents there were to fetch
     * @param folder where they are, relative to the crawler's folder
     */
    record Harvest(int total, String folder, List<Path> files) {}

    boolean isPossible() {
        return source.isConfigured();
    }

    Harvest run(CrawlFolder folder) throws IOException {
        List<String> documents = DoctorList.documents(folder.doctors());
        String week = "schedule/" + week(LocalDate.now(clock));
        Path place = folder.week(week);
        try (ExecutorService crew =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            List<Future<Optional<Path>>> running = documents.stream()
                    .map(document -> crew.submit(() -> fetched(document, place)))
                    .toList();
            List<Path> files = new ArrayList<>();
            for (Future<Optional<Path>> one : running) {
                one.get().ifPresent(files::add);
            }
            return new Harvest(documents.size(), week, files);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Optional<Path> fetched(String document, Path place) {
        try {
            String text = source.fetch(document);
            FeedReader.check(text);
            Path file = place.resolve(document + ".json");
            CrawlFolder.replace(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
            return Optional.of(file);
        } catch (IOException e) {
            LOG.warn("No schedules of document {}: {}", document, e.getMessage());
            return Optional.empty();
        }
    }

    /** Such as {@code 2025年47周(11.17-11.23)}. */
    static String week(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return day.get(IsoFields.WEEK_BASED_YEAR) + "年" + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) + "周("
                + MONTH_AND_DAY.format(monday) + "-" + MONTH_AND_DAY.format(monday.plusDays(6)) + ")";
    }

    /** One array of all the documents. */
    static void merge(List<Path> files, Path all) throws IOException {
        CrawlFolder.replace(all, out -> {
            for (int i = 0; i < files.size(); i++) {
                write(out, i == 0 ? "[" : ",");
                Files.copy(files.get(i), out);
            }
            write(out, files.isEmpty() ? "[]" : "]");
        });
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
