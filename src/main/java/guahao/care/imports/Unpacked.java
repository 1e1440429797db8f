package guahao.care.imports;

import guahao.platform.failure.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * How large a workbook is once it is unpacked: a few bytes can be very many. Read by the archive's directory, as the
 * reader of workbooks does, for some writers leave sizes in front of the entries that the JDK's stream refuses.
 */
final class Unpacked {

    private static final long MOST = 100L * 1024 * 1024;
    private static final int BLOCK = 64 * 1024;

    private Unpacked() {}

    /** Throws when it is no archive, or one that is larger than anybody needs. */
    static void requireReasonable(byte[] content) {
        byte[] block = new byte[BLOCK];
        long total = 0;
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                total = addEntry(zip.getInputStream(entry), block, total);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Failure.Invalid("request.invalid", "文件不是有效的 xlsx 工作簿");
        }
    }

    private static long addEntry(InputStream entry, byte[] block, long before) throws IOException {
        long total = before;
        try (entry) {
            for (int count = entry.read(block); count >= 0; count = entry.read(block)) {
                total += count;
                if (total > MOST) {
                    throw new Failure.TooLarge("文件解压后过大，最大支持 100MB");
                }
            }
        }
        return total;
    }
}
