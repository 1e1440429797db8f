package guahao.scheduling.crawl;

import guahao.wire.input.LargeForms;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.Collections;
import java.util.Enumeration;

/** Reads a form of some 20 MB that is made while it is read, with whatever memory its JVM has. */
final class ALargeUpload {

    private static final int DOCUMENTS = 100_000;
    private static final String DOCUMENT =
            "{\"data\":[{\"hosAreaName\":\"主院区\",\"clinicName\":\"内科门诊\",\"weekSchedule\":["
                    + "{\"doctorName\":\"张建华\",\"curDayTime\":\"2031-05-05\",\"timeSectionName\":\"上午\",\"signalSum\":\"10\"}]}]}";

    private ALargeUpload() {}

    public static void main(String[] args) throws IOException {
        LargeForms.read(all(), in -> System.out.println(FeedReader.count(in)));
    }

    private static InputStream all() {
        Enumeration<InputStream> documents = Collections.enumeration(new AbstractList<InputStream>() {
            @Override
            public InputStream get(int index) {
                return bytes((index == 0 ? "[" : ",") + DOCUMENT);
            }

            @Override
            public int size() {
                return DOCUMENTS;
            }
        });
        return new SequenceInputStream(new SequenceInputStream(documents), bytes("]"));
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
