package org.tsumugi.media.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsumugi.media.Samples;

class BrokenPicturesTests {

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

    @ParameterizedTest
    @ValueSource(strings = {"PNG", "GIF", "JPEG"})
    void refusesAPixelBombBeforeDecodingIt(PictureKind kind) {
        var bomb = switch (kind) {
            case PNG -> Samples.png(8, 8);
            case GIF -> Samples.gif(8, 8);
            case JPEG, WEBP -> Samples.jpeg(8, 8);
        };
        switch (kind) {
            case PNG -> stateSize(bomb, 16, 4);
            case GIF -> {
                bomb[6] = bomb[7] = bomb[8] = bomb[9] = (byte) 0xff;
            }
            case JPEG, WEBP -> {
                var frame = new String(bomb, StandardCharsets.ISO_8859_1).indexOf("\u00ff\u00c0");
                bomb[frame + 5] = bomb[frame + 6] = bomb[frame + 7] = bomb[frame + 8] = (byte) 0xff;
            }
        }
        assertThatThrownBy(() -> clean(kind, bomb)).isInstanceOf(TooManyPixels.class);
    }

    @Test
    void refusesAWebpThatWouldTakeLongSooner() {
        var webp = Samples.resource("lossy.webp");
        stateWebpSize(webp, 8000, 6000);
        assertThatThrownBy(() -> clean(PictureKind.WEBP, webp)).isInstanceOf(TooManyPixels.class);
    }

    @Test
    void refusesAJpegOfEndlessScans() {
        var jpeg = Samples.jpeg(16, 16);
        var scan = new String(jpeg, StandardCharsets.ISO_8859_1).indexOf("\u00ff\u00da");
        var body = Arrays.copyOfRange(jpeg, scan, jpeg.length - 2);
        var parts = new byte[200][];
        Arrays.fill(parts, body);
        var endless =
                Samples.join(Arrays.copyOf(jpeg, scan), Samples.join(parts), new byte[] {(byte) 0xff, (byte) 0xd9});
        assertThatThrownBy(() -> clean(PictureKind.JPEG, endless)).isInstanceOf(BrokenPicture.class);
    }

    @Test
    void keepsAJpegThatWasCutShort() throws Exception {
        var whole = Samples.jpeg(400, 300);
        var cut = Arrays.copyOf(whole, whole.length * 2 / 3);
        assertThat(Samples.read(clean(PictureKind.JPEG, cut)).getWidth()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PNG", "GIF", "WEBP", "JPEG"})
    void refusesWhatIsOnlyAHead(PictureKind kind) {
        var whole = switch (kind) {
            case PNG -> Samples.png(80, 60);
            case GIF -> Samples.gif(80, 60);
            case WEBP -> Samples.resource("lossy.webp");
            case JPEG -> Samples.jpeg(80, 60);
        };
        assertThatThrownBy(() -> clean(kind, Arrays.copyOf(whole, 40))).isInstanceOf(BrokenPicture.class);
    }

    private static void stateWebpSize(byte[] webp, int width, int height) {
        var canvas = ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN);
        canvas.putShort(24, (short) (width - 1)).put(26, (byte) 0);
        canvas.putShort(27, (short) (height - 1)).put(29, (byte) 0);
    }

    private static void stateSize(byte[] png, int at, int bytes) {
        png[at + 1] = (byte) 0xff;
        png[at + bytes + 1] = (byte) 0xff;
    }
}
