package org.tsumugi.media.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsumugi.media.Samples;

class PicturesTests {

    private static final long MANY = 50_000_000;

    @TempDir
    Path folder;

    private byte[] clean(PictureKind kind, byte[] picture) throws Exception {
        return clean(kind, picture, MANY);
    }

    private byte[] clean(PictureKind kind, byte[] picture, long maxPixels) throws Exception {
        cleaned(kind, picture, maxPixels);
        return Files.readAllBytes(folder.resolve("out"));
    }

    private Pictures.Cleaned cleaned(PictureKind kind, byte[] picture, long maxPixels)
            throws IOException, BrokenPicture, TooManyPixels {
        var in = Files.write(folder.resolve("in"), picture);
        return Pictures.clean(kind, in, folder.resolve("out"), maxPixels, 320);
    }

    @Test
    void leavesNoMetadataInAJpegAndItsPixelsAsTheyWere() throws Exception {
        var plain = Samples.jpeg(80, 60);
        var clean = clean(PictureKind.JPEG, Samples.withMetadata(plain, 1));
        assertNothingSecret(clean);
        assertThat(new String(clean, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "ns.adobe", "<?php");
        assertSamePixels(Samples.read(clean), Samples.read(plain));
    }

    @Test
    void cleaningTwiceChangesNothingMore() throws Exception {
        var once = clean(PictureKind.JPEG, Samples.withMetadata(Samples.jpeg(80, 60), 1));
        assertThat(clean(PictureKind.JPEG, once)).isEqualTo(once);
    }

    /// The corner that is green in the stored pixels, found in the upright picture.
    @ParameterizedTest
    @CsvSource({
        "1, 80, 60, left, top", "2, 80, 60, right, top", "3, 80, 60, right, bottom", "4, 80, 60, left, bottom",
        "5, 60, 80, left, top", "6, 60, 80, right, top", "7, 60, 80, right, bottom", "8, 60, 80, left, bottom"
    })
    void setsAPictureUpright(int orientation, int width, int height, String side, String end) throws Exception {
        var shape = cleaned(PictureKind.JPEG, Samples.withMetadata(Samples.jpeg(80, 60), orientation), MANY);
        assertThat(shape.width()).isEqualTo(width);
        assertThat(shape.height()).isEqualTo(height);
        var upright = Files.readAllBytes(folder.resolve("out"));
        assertNothingSecret(upright);
        for (var picture : new BufferedImage[] {Samples.read(upright), shape.likeness()}) {
            assertThat(picture.getWidth()).isEqualTo(width);
            assertThat(picture.getHeight()).isEqualTo(height);
            var x = side.equals("left") ? 4 : width - 5;
            var y = end.equals("top") ? 4 : height - 5;
            assertThat(green(picture.getRGB(x, y))).isTrue();
            assertThat(green(picture.getRGB(width - 1 - x, height - 1 - y))).isFalse();
        }
    }

    @Test
    void leavesTheBareNoteOfHowItLiesInAJpegTooLargeToTurn() throws Exception {
        var large = Samples.withMetadata(Samples.jpeg(6000, 4500), 6);
        var shape = cleaned(PictureKind.JPEG, large, MANY);
        assertThat(shape.width()).isEqualTo(4500);
        assertThat(shape.height()).isEqualTo(6000);
        assertThat(shape.likeness().getHeight()).isEqualTo(320);
        assertThat(green(shape.likeness().getRGB(230, 10))).isTrue();
        var clean = Files.readAllBytes(folder.resolve("out"));
        assertNothingSecret(clean);
        assertThat(clean.length).isLessThan(large.length);
        var again = Pictures.likeness(PictureKind.JPEG, folder.resolve("out"), MANY, 320);
        assertThat(again.getHeight()).isEqualTo(320);
        assertThat(green(again.getRGB(230, 10))).isTrue();
    }

    @Test
    void leavesNoMetadataInAPng() throws Exception {
        var plain = Samples.png(80, 60);
        var told = Samples.withChunk(plain, "tEXt", Samples.text("Comment\0" + Samples.SECRET));
        told = Samples.withChunk(told, "iTXt", Samples.text("XML:com.adobe.xmp\0\0\0\0\0" + Samples.SECRET));
        told = Samples.withChunk(told, "prVt", Samples.text(Samples.SECRET));
        told = Samples.join(told, Samples.text("behind the end " + Samples.SECRET));
        assertThat(clean(PictureKind.PNG, told)).isEqualTo(plain);
    }

    @Test
    void setsAPngUpright() throws Exception {
        var shape = cleaned(PictureKind.PNG, Samples.withChunk(Samples.png(80, 60), "eXIf", Samples.tiff(6)), MANY);
        assertThat(shape.width()).isEqualTo(60);
        var clean = Files.readAllBytes(folder.resolve("out"));
        assertNothingSecret(clean);
        assertThat(green(Samples.read(clean).getRGB(56, 4))).isTrue();
    }

    @Test
    void keepsTheFramesAndTheLoopOfAGifAndNothingElse() throws Exception {
        var plain = Samples.gif(80, 60);
        var body = Arrays.copyOf(plain, plain.length - 1);
        var start = 13 + 3 * 256;
        var loop = Samples.join(
                new byte[] {0x21, (byte) 0xff, 11}, Samples.text("NETSCAPE2.0"), new byte[] {3, 1, 0, 0, 0});
        var comment = Samples.join(
                new byte[] {0x21, (byte) 0xfe, (byte) Samples.SECRET.length()},
                Samples.text(Samples.SECRET),
                new byte[] {0});
        var xmp = Samples.join(
                new byte[] {0x21, (byte) 0xff, 11},
                Samples.text("XMP DataXMP"),
                new byte[] {(byte) Samples.SECRET.length()},
                Samples.text(Samples.SECRET),
                new byte[] {0});
        var head = Arrays.copyOf(body, start);
        var frame = Arrays.copyOfRange(body, start, body.length);
        var end = new byte[] {0x3b};
        var told = Samples.join(head, loop, comment, frame, xmp, frame, end, Samples.text(Samples.SECRET));
        assertThat(clean(PictureKind.GIF, told)).isEqualTo(Samples.join(head, loop, frame, frame, end));
    }

    @Test
    void leavesNoMetadataInAWebp() throws Exception {
        var plain = Samples.resource("lossy.webp");
        var chunks = Arrays.copyOfRange(plain, 12, plain.length);
        chunks[8] |= 0x0c;
        var told = Samples.join(
                chunks, Samples.riff("EXIF", Samples.tiff(1)), Samples.riff("XMP ", Samples.text(Samples.SECRET)));
        var webp = Samples.join(
                Samples.riff("RIFF", Samples.join(Samples.text("WEBP"), told)), Samples.text(Samples.SECRET));
        assertThat(clean(PictureKind.WEBP, webp)).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({"lossy.webp, JPEG", "alpha.webp, PNG"})
    void drawsAWebpThatLiesOnItsSideAnewInAnotherFormat(String name, PictureKind becomes) throws Exception {
        var plain = Samples.resource(name);
        var told = Samples.join(Arrays.copyOfRange(plain, 8, plain.length), Samples.riff("EXIF", Samples.tiff(8)));
        var shape = cleaned(PictureKind.WEBP, Samples.riff("RIFF", told), MANY);
        assertThat(shape.kind()).isEqualTo(becomes);
        assertThat(shape.width()).isEqualTo(48);
        var upright = Samples.read(Files.readAllBytes(folder.resolve("out")));
        assertThat(upright.getHeight()).isEqualTo(64);
        // What lay at the right end is now at the top.
        assertThat(upright.getRGB(40, 5) & 0xff).isGreaterThan(150);
        assertThat(upright.getRGB(40, 58) & 0xff).isLessThan(100);
    }

    @Test
    void keepsAnAnimatedWebp() throws Exception {
        var still = Samples.resource("lossy.webp");
        var pixels =
                Arrays.copyOfRange(still, new String(still, StandardCharsets.ISO_8859_1).indexOf("VP8 "), still.length);
        var frame = Samples.join(new byte[] {0, 0, 0, 0, 0, 0, 63, 0, 0, 47, 0, 0, 100, 0, 0, 0}, pixels);
        var animated = Samples.riff(
                "RIFF",
                Samples.join(
                        Samples.text("WEBP"),
                        Samples.riff("VP8X", new byte[] {2, 0, 0, 0, 63, 0, 0, 47, 0, 0}),
                        Samples.riff("ANIM", new byte[6]),
                        Samples.riff("ANMF", frame),
                        Samples.riff("ANMF", frame)));
        assertThat(clean(PictureKind.WEBP, animated)).isEqualTo(animated);
    }

    @Test
    void keepsTheColourProfileOfAJpeg() throws Exception {
        var plain = Samples.jpeg(80, 60);
        var profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        var part = Samples.segment(0xe2, Samples.join(Samples.text("ICC_PROFILE\0\1\1"), profile));
        var coloured = Samples.join(Arrays.copyOf(plain, 20), part, Arrays.copyOfRange(plain, 20, plain.length));
        assertThat(clean(PictureKind.JPEG, Samples.withMetadata(coloured, 1))).isEqualTo(coloured);
        assertThat(cleaned(PictureKind.JPEG, Samples.withMetadata(coloured, 6), MANY)
                        .width())
                .isEqualTo(60);
    }

    @Test
    void shrinksToTheLongerSideAndNeverEnlarges() throws Exception {
        var large = cleaned(PictureKind.JPEG, Samples.jpeg(1000, 400), MANY).likeness();
        assertThat(large.getWidth()).isEqualTo(320);
        assertThat(large.getHeight()).isEqualTo(128);
        assertThat(cleaned(PictureKind.JPEG, Samples.jpeg(100, 40), MANY)
                        .likeness()
                        .getWidth())
                .isEqualTo(100);
        var thin = cleaned(PictureKind.PNG, Samples.png(9000, 1), MANY).likeness();
        assertThat(thin.getWidth()).isEqualTo(320);
        assertThat(thin.getHeight()).isEqualTo(1);
    }

    private static boolean green(int rgb) {
        return ((rgb >> 8) & 0xff) > 150 && ((rgb >> 16) & 0xff) < 100;
    }

    private static void assertNothingSecret(byte[] picture) {
        assertThat(new String(picture, StandardCharsets.ISO_8859_1)).doesNotContain(Samples.SECRET);
    }

    private static void assertSamePixels(BufferedImage one, BufferedImage other) {
        assertThat(one.getRGB(0, 0, one.getWidth(), one.getHeight(), null, 0, one.getWidth()))
                .isEqualTo(other.getRGB(0, 0, other.getWidth(), other.getHeight(), null, 0, other.getWidth()));
    }
}
