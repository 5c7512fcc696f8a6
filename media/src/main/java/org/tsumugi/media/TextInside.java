package org.tsumugi.media;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.text.PDFTextStripper;
import org.tsumugi.media.pictures.BrokenPicture;

/// Reads what is written in a file, for whoever searches: as much as is asked for, and not for longer than it may take.
final class TextInside {

    private final int most;
    private final long end;

    TextInside(int most, Duration atMost) {
        this.most = most;
        this.end = System.nanoTime() + atMost.toNanos();
    }

    /// @throws BrokenPicture where it can't be read
    String read(Path file, FileType type) throws BrokenPicture {
        var letters = new Letters(most, end);
        try {
            switch (type) {
                case PDF -> readPaper(file, letters);
                case DOCX, XLSX, PPTX, ODT, ODS, ODP -> OfficeText.read(file, type, letters);
                case TEXT, CSV -> PlainTexts.read(file, letters);
                case JPEG, PNG, GIF, WEBP -> letters.stop();
            }
        } catch (Letters.Enough enough) {
            return letters.text();
        } catch (IOException | RuntimeException e) {
            throw new BrokenPicture("Its text can't be read: " + e.getMessage(), e);
        }
        return letters.text();
    }

    private static void readPaper(Path file, Letters letters) throws IOException {
        try (var document = Papers.load(file)) {
            new Patient(letters).writeText(document, letters);
        }
    }

    /// Looks at the clock between two operators; what was read until then counts.
    private static final class Patient extends PDFTextStripper {

        private final Letters letters;

        private Patient(Letters letters) {
            this.letters = letters;
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            letters.look();
            super.processOperator(operator, operands);
        }
    }
}
