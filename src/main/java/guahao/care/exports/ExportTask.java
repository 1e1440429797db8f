package guahao.care.exports;

import org.jspecify.annotations.Nullable;

/**
 * A workbook to be made, or made.
 *
 * @param params as JSON
 * @param file where it is kept, null until it is made and after it is cleaned away
 * @param expiresAt until when its link is good
 */
record ExportTask(
        long id,
        ExportType type,
        String params,
        String status,
        int retries,
        int progress,
        @Nullable String file,
        @Nullable String fileName,
        @Nullable Long expiresAt,
        long createdBy,
        long createdAt) {

    boolean hasLink(long now) {
        return file != null && expiresAt != null && expiresAt > now;
    }
}
