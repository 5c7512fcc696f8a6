package org.tsumugi.media;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.tsumugi.media.pictures.BrokenPicture;

/// Opens PDFs and draws their pages. A document that only forbids printing or copying opens; one that needs a password
/// doesn't.
final class Papers {

    /// 300 dots an inch: a page of stamp size is not blown up further.
    private static final float LARGEST_SCALE = 300f / 72;

    /// 50 megapixels in colour, eight times that in black and white.
    private static final long IMAGE_BITS = 400_000_000;

    private static final System.Logger LOG = System.getLogger(Papers.class.getName());

    sealed interface Opened {
        record Pages(int count) implements Opened {}

        record Refused(Refusal reason) implements Opened {}
    }

    static {
        JapaneseFonts.use();
    }

    private Papers() {}

    static Opened open(Path file) {
        try (var document = load(file)) {
            var pages = count(document);
            return pages > 0 ? new Opened.Pages(pages) : new Opened.Refused(Refusal.BROKEN);
        } catch (InvalidPasswordException e) {
            return new Opened.Refused(Refusal.ENCRYPTED);
        } catch (IOException | RuntimeException e) {
            return new Opened.Refused(Refusal.BROKEN);
        }
    }

    /// Pages count from one.
    static BufferedImage draw(Path file, int page, int longest, Duration atMost) throws BrokenPicture {
        try (var document = load(file)) {
            var box = document.getPage(page - 1).getCropBox();
            var scale = Math.min(LARGEST_SCALE, longest / Math.max(box.getWidth(), box.getHeight()));
            var renderer = new Patient(document, System.nanoTime() + atMost.toNanos());
            renderer.setSubsamplingAllowed(true);
            return renderer.renderImage(page - 1, scale, ImageType.RGB);
        } catch (IOException | RuntimeException e) {
            throw new BrokenPicture("Page " + page + " can't be drawn: " + e.getMessage(), e);
        }
    }

    /// The number that a document states may be a lie; where its last page is not there, the pages are counted.
    private static int count(PDDocument document) {
        var stated = document.getNumberOfPages();
        if (stated <= 0) {
            return 0;
        }
        try {
            document.getPage(stated - 1);
            return stated;
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.DEBUG, "{0} pages are stated and not there", stated);
        }
        var counted = 0;
        for (var page : document.getPages()) {
            counted += page.getCOSObject().size() > 0 ? 1 : 0;
        }
        return Math.min(counted, stated);
    }

    static PDDocument load(Path file) throws IOException {
        return Loader.loadPDF(file.toFile(), "", IOUtils.createTempFileOnlyStreamCache());
    }

    /// Draws until its patience ends: between two operators it looks at the clock, and huge images it does not begin.
    private static final class Patient extends PDFRenderer {

        private final long end;

        private Patient(PDDocument document, long end) {
            super(document);
            this.end = end;
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new PageDrawer(parameters) {
                @Override
                protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
                    if (System.nanoTime() > end) {
                        throw new Enough("it takes too long");
                    }
                    super.processOperator(operator, operands);
                }

                @Override
                public void drawImage(PDImage image) throws IOException {
                    if (tooLarge(image)) {
                        throw new Enough("it holds an image of too many pixels");
                    }
                    super.drawImage(image);
                }
            };
        }

        private static boolean tooLarge(PDImage image) throws IOException {
            var bits = (long) image.getWidth() * image.getHeight() * Math.max(1, image.getBitsPerComponent());
            return bits > IMAGE_BITS
                    || image instanceof PDImageXObject object
                            && object.getSoftMask() instanceof PDImageXObject mask
                            && tooLarge(mask);
        }
    }

    /// Unchecked, because the engine forgives an [IOException] and goes on.
    private static final class Enough extends RuntimeException {
        private Enough(String why) {
            super(why);
        }
    }
}
