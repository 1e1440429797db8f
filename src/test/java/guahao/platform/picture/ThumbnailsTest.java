package guahao.platform.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guahao.platform.failure.Failure;
import java.awt.Color;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThumbnailsTest {

    private final Thumbnails thumbnails = new Thumbnails();

    @AfterEach
    void close() {
        thumbnails.close();
    }

    private Thumbnail of(byte[] picture) {
        return thumbnails.of(() -> new ByteArrayInputStream(picture));
    }

    private static BufferedImage shown(Thumbnail thumbnail) throws IOException {
        return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(thumbnail.jpeg())));
    }

    private static boolean isRed(BufferedImage image, double x, double y) {
        var colour = new Color(image.getRGB((int) (image.getWidth() * x), (int) (image.getHeight() * y)));
        return colour.getRed() > 180 && colour.getBlue() < 80;
    }

    @ParameterizedTest
    @CsvSource({
        "1600, 1200, 800, 600",
        "3000, 3000, 800, 800",
        "500, 4001, 100, 800",
        "801, 1, 800, 1",
        "800, 800, 800, 800",
        "30, 20, 30, 20",
        "1, 1, 1, 1",
    })
    void fitsTheLongestEdgeAndNeverGrows(int width, int height, int smallWidth, int smallHeight) throws IOException {
        for (String format : List.of("jpeg", "png", "gif")) {
            Thumbnail thumbnail = of(SamplePictures.of(format, width, height));
            BufferedImage small = shown(thumbnail);
            assertThat(thumbnail.width()).isEqualTo(width);
            assertThat(thumbnail.height()).isEqualTo(height);
            assertThat(small.getWidth()).isEqualTo(smallWidth);
            assertThat(small.getHeight()).isEqualTo(smallHeight);
            assertThat(thumbnail.type().name()).isEqualToIgnoringCase(format);
        }
    }

    /** Where the corner that the camera saw at the top left has to be. */
    @ParameterizedTest
    @CsvSource({
        "1, 0.2, 0.2", "2, 0.8, 0.2", "3, 0.8, 0.8", "4, 0.2, 0.8",
        "5, 0.2, 0.2", "6, 0.8, 0.2", "7, 0.8, 0.8", "8, 0.2, 0.8",
    })
    void standsUpright(int orientation, double x, double y) throws IOException {
        Thumbnail thumbnail = of(SamplePictures.turned(orientation, 1200, 900));
        BufferedImage small = shown(thumbnail);
        boolean swapped = orientation > 4;
        assertThat(thumbnail.width()).isEqualTo(swapped ? 900 : 1200);
        assertThat(small.getWidth()).isEqualTo(swapped ? 600 : 800);
        assertThat(small.getHeight()).isEqualTo(swapped ? 800 : 600);
        assertThat(isRed(small, x, y)).isTrue();
        assertThat(isRed(small, 1 - x, 1 - y)).isFalse();
        assertThat(new String(thumbnail.jpeg(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, 65_535})
    void takesAnOrientationThatIsNoneForUpright(int orientation) {
        assertThat(of(SamplePictures.turned(orientation, 40, 20)).width()).isEqualTo(40);
    }

    @Test
    void laysTransparencyOnWhite() throws IOException {
        var clear = new BufferedImage(20, 20, BufferedImage.TYPE_INT_ARGB);
        BufferedImage small = shown(of(SamplePictures.written(clear, "png")));
        assertThat(new Color(small.getRGB(10, 10))).isEqualTo(Color.WHITE);
    }

    @Test
    void keepsGreyAsItIs() throws IOException {
        var grey = new BufferedImage(20, 20, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 400; i++) {
            grey.getRaster().setSample(i % 20, i / 20, 0, 76);
        }
        for (byte[] png : List.of(SamplePictures.written(grey, "png"), greyAndClear())) {
            assertThat(new Color(shown(of(png)).getRGB(5, 5)).getGreen()).isBetween(72, 80);
        }
    }

    /** Grey with transparency: the upper half is opaque, the lower one clear. */
    private static byte[] greyAndClear() {
        var model = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_GRAY),
                true,
                false,
                Transparency.TRANSLUCENT,
                DataBuffer.TYPE_BYTE);
        WritableRaster raster = model.createCompatibleWritableRaster(20, 20);
        for (int i = 0; i < 400; i++) {
            raster.setPixel(i % 20, i / 20, new int[] {76, i < 200 ? 255 : 0});
        }
        return SamplePictures.written(new BufferedImage(model, raster, false, null), "png");
    }

    @Test
    void laysClearGreyOnWhite() throws IOException {
        assertThat(new Color(shown(of(greyAndClear())).getRGB(10, 17))).isEqualTo(Color.WHITE);
    }

    /** A GIF of 10 by 10 pixels that lies on a larger screen. */
    private static byte[] onScreen(int width, int height, int left, int top) {
        byte[] gif = SamplePictures.of("gif", 10, 10);
        ByteBuffer bytes = ByteBuffer.wrap(gif).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putShort(6, (short) width).putShort(8, (short) height);
        int colours = (gif[10] & 0x80) == 0 ? 0 : 3 << ((gif[10] & 7) + 1);
        int frame = 13 + colours;
        while (gif[frame] != 0x2c) {
            frame += 2;
            while (gif[frame] != 0) {
                frame += 1 + Byte.toUnsignedInt(gif[frame]);
            }
            frame++;
        }
        bytes.putShort(frame + 1, (short) left).putShort(frame + 3, (short) top);
        return gif;
    }

    @Test
    void showsAGifOnItsScreen() throws IOException {
        Thumbnail thumbnail = of(onScreen(40, 30, 20, 10));
        BufferedImage small = shown(thumbnail);
        assertThat(thumbnail.width()).isEqualTo(40);
        assertThat(thumbnail.height()).isEqualTo(30);
        assertThat(small.getWidth()).isEqualTo(40);
        assertThat(new Color(small.getRGB(4, 4))).isEqualTo(Color.WHITE);
        assertThat(isRed(small, 0.55, 0.4)).isTrue();
        assertThat(of(onScreen(0, 0, 0, 0)).width()).isEqualTo(10);
        assertThatThrownBy(() -> of(onScreen(60_000, 60_000, 0, 0))).isInstanceOf(Failure.TooLarge.class);
    }

    @Test
    void doesNotBlameTheFileForItsOwnFaults() {
        byte[] picture = SamplePictures.of("png", 20, 20);
        var torn = new FilterInputStream(new ByteArrayInputStream(picture)) {
            @Override
            public int read(byte[] block, int from, int count) throws IOException {
                throw new IOException("The disk is gone");
            }
        };
        assertThatThrownBy(() -> thumbnails.of(() -> torn)).isNotInstanceOf(Failure.class);
        assertThatThrownBy(() -> thumbnails.of(() -> {
                    throw new UncheckedIOException(new IOException("No file"));
                }))
                .isNotInstanceOf(Failure.class);
        assertThat(of(picture).width()).isEqualTo(20);
    }

    @Test
    void readsWebp() throws IOException {
        assertThat(of(SamplePictures.lossyWebp()).type()).isEqualTo(PictureType.WEBP);
        Thumbnail thumbnail = of(SamplePictures.webp(1600, 400));
        BufferedImage small = shown(thumbnail);
        assertThat(thumbnail.width()).isEqualTo(1600);
        assertThat(small.getWidth()).isEqualTo(800);
        assertThat(small.getHeight()).isEqualTo(200);
        assertThat(of(SamplePictures.webp(8000, 6000)).width()).isEqualTo(8000);
    }

    @Test
    void refusesMorePixelsThanTheLimitWhateverTheBytes() {
        for (byte[] bomb : List.of(
                SamplePictures.claiming(8001, 10_000),
                SamplePictures.claiming(Integer.MAX_VALUE, Integer.MAX_VALUE),
                SamplePictures.claiming(100_000_000, 1),
                SamplePictures.webp(16_000, 6000))) {
            assertThatThrownBy(() -> of(bomb)).isInstanceOf(Failure.TooLarge.class);
        }
    }

    @Test
    void takesPicturesUpToTheLimitInLittleMemory() throws IOException {
        var large = new BufferedImage(10_000, 8000, BufferedImage.TYPE_BYTE_GRAY);
        assertThat(shown(of(SamplePictures.written(large, "png"))).getWidth()).isEqualTo(800);
    }

    @Test
    void refusesWhatBreaksWhileDecoding() {
        for (String format : List.of("jpeg", "png", "gif")) {
            byte[] picture = SamplePictures.written(noise(), format);
            for (int part : new int[] {4, 20, picture.length / 2, picture.length - picture.length / 10}) {
                assertThatThrownBy(() -> of(Arrays.copyOf(picture, part)))
                        .as("%s of %d bytes", format, part)
                        .isInstanceOf(Failure.UnsupportedType.class);
            }
        }
        byte[] webp = SamplePictures.lossyWebp();
        assertThatThrownBy(() -> of(Arrays.copyOf(webp, 20))).isInstanceOf(Failure.UnsupportedType.class);
    }

    private static BufferedImage noise() {
        var image = new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB);
        var random = new Random(7);
        for (int i = 0; i < 40_000; i++) {
            image.setRGB(i % 200, i / 200, random.nextInt(0x1000000));
        }
        return image;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns='http://www.w3.org/2000/svg'/>",
                "<html>",
                "",
                "x",
                "GIF89a",
                "\u00ff\u00d8\u00ff\u00e0",
                "RIFF\0\0\0\0WEBP",
                "RIFF\0\0\0\0WEBPVP8 \0\0\0\0",
                "\u0089PNG\r\n\u001a\n"
            })
    void refusesWhatIsNoPicture(String content) {
        assertThatThrownBy(() -> of(content.getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(Failure.UnsupportedType.class);
    }

    @Test
    void refusesOtherKindsOfPictures() {
        byte[] bmp = SamplePictures.of("bmp", 4, 4);
        assertThatThrownBy(() -> of(bmp)).isInstanceOf(Failure.UnsupportedType.class);
    }
}
