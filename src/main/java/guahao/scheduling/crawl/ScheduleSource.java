package guahao.scheduling.crawl;

import java.io.IOException;

/** Where other systems publish the schedules of a doctor. */
public interface ScheduleSource {

    boolean isConfigured();

    /**
     * One doctor's document, as it is published.
     *
     * @param documentId made of letters, digits, hyphens and underscores
     * @throws IOException when there is no good answer in time
     */
    String fetch(String documentId) throws IOException;
}
