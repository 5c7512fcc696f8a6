package tsumugi.journeys;

import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/// Small files as people attach them, made here.
final class Samples {

    private Samples() {}

    static FilePayload picture(String name) {
        var image = new BufferedImage(320, 200, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(new Color(0xB2, 0x3A, 0x1E));
        pen.fillRect(40, 40, 240, 120);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FilePayload(name, "image/png", bytes.toByteArray());
    }

    static FilePayload paper(String name) {
        return paper(name, "Tsumugi");
    }

    /// A page for each line, which has it in large letters; written by hand so that no library is needed.
    static FilePayload paper(String name, String... lines) {
        var parts = new ArrayList<String>();
        var pages = IntStream.range(0, lines.length).map(i -> 4 + 2 * i).toArray();
        var kids = Arrays.stream(pages).mapToObj(page -> page + " 0 R").collect(Collectors.joining(" "));
        parts.add("<< /Type /Catalog /Pages 2 0 R >>");
        parts.add("<< /Type /Pages /Kids [" + kids + "] /Count " + lines.length + " >>");
        parts.add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        for (var i = 0; i < lines.length; i++) {
            var text = "BT /F1 24 Tf 72 700 Td (" + lines[i] + ") Tj ET";
            parts.add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents " + (pages[i] + 1)
                    + " 0 R /Resources << /Font << /F1 3 0 R >> >> >>");
            parts.add("<< /Length " + text.length() + " >>\nstream\n" + text + "\nendstream");
        }
        return new FilePayload(name, "application/pdf", pdf(parts).getBytes(StandardCharsets.US_ASCII));
    }

    private static String pdf(List<String> parts) {
        var pdf = new StringBuilder("%PDF-1.4\n");
        var table = new StringBuilder("0000000000 65535 f \n");
        for (var i = 0; i < parts.size(); i++) {
            table.append("%010d 00000 n \n".formatted(pdf.length()));
            pdf.append("%d 0 obj\n%s\nendobj\n".formatted(i + 1, parts.get(i)));
        }
        var start = pdf.length();
        return pdf.append("xref\n0 %d\n%strailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
                        .formatted(parts.size() + 1, table, parts.size() + 1, start))
                .toString();
    }
}
