package guahao.gallery.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * An archive that comes into being while it is read, a block at a time: whoever reads slowly makes it wait, and neither
 * a thread nor more than a block of memory is taken.
 */
final class ZipStream extends InputStream {

    private static final int BLOCK = 64 * 1024;

    /** The part that is made and not yet read. */
    private static final class Made extends ByteArrayOutputStream {

        private int read;

        boolean isEmpty() {
            return read == count;
        }

        int take(byte[] target, int from, int most) {
            int taken = Math.min(most, count - read);
            System.arraycopy(buf, read, target, from, taken);
            read += taken;
            if (read == count) {
                reset();
                read = 0;
            }
            return taken;
        }
    }

    private final OpenFiles files;
    private final Made made = new Made();
    private final ZipOutputStream zip = new ZipOutputStream(made);
    private final byte[] block = new byte[BLOCK];
    private @Nullable InputStream current;
    private boolean finished;

    ZipStream(OpenFiles files) {
        this.files = files;
        zip.setMethod(ZipOutputStream.STORED);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int from, int most) throws IOException {
        while (made.isEmpty()) {
            if (finished) {
                return -1;
            }
            makeSome();
        }
        return made.take(target, from, most);
    }

    private void makeSome() throws IOException {
        if (current != null) {
            copyBlock(current);
        } else if (files.hasNext()) {
            begin(files.next());
        } else {
            zip.finish();
            finished = true;
        }
    }

    private void begin(ZipFile file) throws IOException {
        current = file.content();
        var entry = new ZipEntry(file.name());
        entry.setSize(file.bytes());
        entry.setCompressedSize(file.bytes());
        entry.setCrc(file.crc32());
        entry.setTimeLocal(file.time());
        zip.putNextEntry(entry);
    }

    private void copyBlock(InputStream content) throws IOException {
        int count = content.read(block);
        if (count >= 0) {
            zip.write(block, 0, count);
        } else {
            content.close();
            current = null;
            zip.closeEntry();
        }
    }

    @Override
    public void close() throws IOException {
        try (files) {
            if (current != null) {
                current.close();
            }
        }
    }
}
