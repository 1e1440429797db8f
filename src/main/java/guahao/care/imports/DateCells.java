package guahao.care.imports;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Some writers keep dates in cells of a kind of their own, which the reader of workbooks does not know. */
final class DateCells {

    private static final String SHEETS = "xl/worksheets/";

    /** Begins with a byte that it does not have again, so what did not match need not be looked at twice. */
    private static final byte[] DATE = " t=\"d\"".getBytes(StandardCharsets.US_ASCII);

    private static final byte[] TEXT = " t=\"str\"".getBytes(StandardCharsets.US_ASCII);

    private DateCells() {}

    /** The workbook with these cells as texts. */
    static byte[] asTexts(byte[] workbook) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var archive = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                        .get();
                var copy = new ZipOutputStream(bytes)) {
            for (ZipArchiveEntry entry : Collections.list(archive.getEntries())) {
                copy.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream content = archive.getInputStream(entry)) {
                    if (entry.getName().startsWith(SHEETS)) {
                        rewrite(new BufferedInputStream(content), new BufferedOutputStream(copy));
                    } else {
                        content.transferTo(copy);
                    }
                }
            }
        }
        return bytes.toByteArray();
    }

    private static void rewrite(InputStream in, OutputStream out) throws IOException {
        int matched = 0;
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next != DATE[matched]) {
                out.write(DATE, 0, matched);
                matched = 0;
            }
            if (next != DATE[matched]) {
                out.write(next);
            } else if (matched < DATE.length - 1) {
                matched++;
            } else {
                out.write(TEXT);
                matched = 0;
            }
        }
        out.write(DATE, 0, matched);
        out.flush();
    }
}
