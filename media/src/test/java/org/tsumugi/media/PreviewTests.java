package org.tsumugi.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tsumugi.stack.LocalStore;

class PreviewTests {

    private static LocalStore server;
    private static MediaStore store;
    private static Bucket bucket;

    @BeforeAll
    static void start() {
        server = LocalStore.throwaway();
        var settings = MediaStoreTests.settings(server, "preview-tests");
        store = MediaStore.connect(settings);
        bucket = new Bucket(settings);
    }

    @AfterAll
    static void stop() {
        bucket.close();
        store.close();
        server.close();
    }

    private static KeepAnswer keep(byte[] content) throws IOException {
        return store.keep(new ByteArrayInputStream(content), Limits.STANDARD);
    }

    private static KeepAnswer.Kept kept(byte[] content) throws IOException {
        return (KeepAnswer.Kept) keep(content);
    }

    private static BufferedImage picture(Optional<Fetched> preview) throws IOException {
        try (var fetched = preview.orElseThrow()) {
            assertThat(fetched.type()).isEqualTo(FileType.JPEG);
            var bytes = fetched.bytes().readAllBytes();
            assertThat(fetched.length()).isEqualTo(bytes.length);
            return Samples.read(bytes);
        }
    }

    @Test
    void showsAJapanesePdf() throws IOException {
        var kept = kept(Samples.resource("japanese.pdf"));
        assertThat(kept.shape()).isEqualTo(new Shape.Pages(2));
        assertThat(store.pages(kept.hash())).isEqualTo(2);
        var page = picture(store.preview(kept.hash(), FileType.PDF, PreviewSize.PAGE));
        assertThat(page.getHeight()).isEqualTo(1280);
        assertThat(page.getWidth()).isBetween(900, 910);
        // Horizontal writing fills the top of the first page, vertical writing the left edge of the second.
        assertThat(ink(page, 0, 0, 1, 0.3)).isGreaterThan(0.01);
        assertThat(ink(page, 0, 0.5, 1, 1)).isZero();
        var second = picture(store.page(kept.hash(), 2));
        assertThat(ink(second, 0.1, 0, 0.3, 0.5)).isGreaterThan(0.01);
        assertThat(ink(second, 0.4, 0, 1, 1)).isZero();
        assertThat(store.page(kept.hash(), 3)).isEmpty();
        assertThat(store.page(kept.hash(), 0)).isEmpty();
        var thumbnail = picture(store.preview(kept.hash(), FileType.PDF, PreviewSize.THUMBNAIL));
        assertThat(thumbnail.getHeight()).isEqualTo(320);
    }

    @Test
    void hasThePreviewsOfAPictureFromTheStart() throws IOException {
        var kept = kept(Samples.withMetadata(Samples.jpeg(2000, 1500), 6));
        var folder = "preview/" + kept.hash();
        assertThat(bucket.has(folder + "/thumbnail.jpg")).isTrue();
        assertThat(bucket.has(folder + "/page-1.jpg")).isTrue();
        assertThat(picture(store.preview(kept.hash(), FileType.JPEG, PreviewSize.THUMBNAIL))
                        .getHeight())
                .isEqualTo(320);
        assertThat(picture(store.preview(kept.hash(), FileType.JPEG, PreviewSize.PAGE))
                        .getHeight())
                .isEqualTo(1280);
    }

    @Test
    void makesLostPreviewsAgain() throws IOException {
        var picture = kept(Samples.png(2000, 1000));
        var paper = kept(Samples.resource("japanese.pdf"));
        bucket.removeAll("preview/");
        assertThat(picture(store.preview(picture.hash(), FileType.PNG, PreviewSize.PAGE))
                        .getWidth())
                .isEqualTo(1280);
        assertThat(store.pages(paper.hash())).isEqualTo(2);
        assertThat(bucket.has("preview/" + paper.hash() + "/pages")).isTrue();
    }

    @Test
    void showsTransparentPartsWhite() throws IOException {
        var kept = kept(Samples.resource("alpha.webp"));
        var preview = picture(store.preview(kept.hash(), FileType.WEBP, PreviewSize.THUMBNAIL));
        assertThat(preview.getWidth()).isEqualTo(64);
        assertThat(preview.getRGB(10, 10) & 0xffffff).isGreaterThan(0xf0f0f0);
    }

    @Test
    void hasNoneOfWhatCannotBeShown() throws IOException {
        var kept = kept(Samples.docx(Map.of("word/document.xml", Samples.text("<x/>"))));
        assertThat(kept.shape()).isEqualTo(new Shape.Plain());
        assertThat(store.preview(kept.hash(), kept.type(), PreviewSize.PAGE)).isEmpty();
        assertThat(store.pages(kept.hash())).isZero();
    }

    @Test
    void refusesAPdfThatNeedsAPasswordButShowsOneThatOnlyForbidsPrinting() throws IOException {
        assertThat(keep(pdf("owner", "user")))
                .isEqualTo(new KeepAnswer.NotAccepted("application/pdf", Refusal.ENCRYPTED));
        var kept = kept(pdf("owner", ""));
        assertThat(picture(store.preview(kept.hash(), FileType.PDF, PreviewSize.THUMBNAIL))
                        .getHeight())
                .isEqualTo(320);
    }

    @Test
    void remembersThatAPageCannotBeDrawn() throws IOException {
        var kept = kept(pdfWith("q\n".repeat(10) + "/Im0 Do\n", 60_000));
        assertThat(store.preview(kept.hash(), FileType.PDF, PreviewSize.PAGE)).isEmpty();
        assertThat(bucket.size("preview/" + kept.hash() + "/page-1.jpg")).contains(0L);
        assertThat(store.preview(kept.hash(), FileType.PDF, PreviewSize.THUMBNAIL))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MS-Gothic", "MS-PMincho"})
    void showsAPaperThatDoesNotBringItsJapaneseFont(String font) throws IOException {
        assumeTrue(
                !FontMappers.instance()
                        .getCIDFont("NotoSansCJKjp-Regular", null, null)
                        .isFallback(),
                "Noto Sans CJK is not installed (Debian: fonts-noto-cjk)");
        var kept = kept(pdfNaming(font));
        var page = picture(store.preview(kept.hash(), FileType.PDF, PreviewSize.PAGE));
        assertThat(ink(page, 0, 0, 1, 0.2)).isGreaterThan(0.005);
        assertThat(ink(page, 0, 0.2, 1, 1)).isZero();
    }

    @Test
    void doesNotBlowUpAStamp() throws IOException {
        var kept = kept(pdf(new PDRectangle(72, 36)));
        var page = picture(store.preview(kept.hash(), FileType.PDF, PreviewSize.PAGE));
        assertThat(page.getWidth()).isEqualTo(300);
    }

    /// A page that says お疲れさまです in Shift_JIS and only names the font to say it in.
    private static byte[] pdfNaming(String font) {
        var words = HexFormat.of().formatHex("お疲れさまです".getBytes(Charset.forName("windows-31j")));
        var content = "BT /F1 48 Tf 50 750 Td <" + words + "> Tj ET";
        return Samples.text("""
                %%PDF-1.4
                1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
                2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842]>> endobj
                3 0 obj <</Type /Page /Parent 2 0 R /Contents 4 0 R /Resources <</Font <</F1 5 0 R>>>>>> endobj
                4 0 obj <</Length %d>> stream
                %s
                endstream endobj
                5 0 obj <</Type /Font /Subtype /Type0 /BaseFont /%s /Encoding /90ms-RKSJ-H /DescendantFonts [6 0 R]>> endobj
                6 0 obj <</Type /Font /Subtype /CIDFontType2 /BaseFont /%s /FontDescriptor 7 0 R /DW 1000
                    /CIDSystemInfo <</Registry (Adobe) /Ordering (Japan1) /Supplement 2>>>> endobj
                7 0 obj <</Type /FontDescriptor /FontName /%s /Flags 4>> endobj
                trailer <</Root 1 0 R>>
                """.formatted(content.length(), content, font, font, font));
    }

    private static byte[] pdf(PDRectangle size) throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage(size));
            return saved(document);
        }
    }

    private static byte[] pdf(String owner, String user) throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage(PDRectangle.A4));
            var may = new AccessPermission();
            may.setCanPrint(false);
            document.protect(new StandardProtectionPolicy(owner, user, may));
            return saved(document);
        }
    }

    /// A page that draws an image which says that it is a square of that side.
    private static byte[] pdfWith(String content, int side) throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            var image = LosslessFactory.createFromImage(document, new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB));
            try (var pen = new PDPageContentStream(document, page)) {
                pen.drawImage(image, 0, 0, 100, 100);
                pen.appendRawCommands(content);
            }
            image.setWidth(side);
            image.setHeight(side);
            return saved(document);
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    /// The part of dark pixels in a part of the page.
    private static double ink(BufferedImage page, double left, double top, double right, double bottom) {
        int w = page.getWidth();
        int h = page.getHeight();
        var dark = IntStream.range((int) (top * h), (int) (bottom * h))
                .flatMap(y ->
                        IntStream.range((int) (left * w), (int) (right * w)).map(x -> page.getRGB(x, y) & 0xff))
                .filter(blue -> blue < 128)
                .count();
        return dark / ((right - left) * w * (bottom - top) * h);
    }
}
