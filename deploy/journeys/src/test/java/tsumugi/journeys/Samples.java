package tsumugi.journeys;

import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

    /// One page with one line, written by hand so that no library is needed.
    static FilePayload paper(String name) {
        var text = "BT /F1 24 Tf 72 700 Td (Tsumugi) Tj ET";
        var parts = new String[] {
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                    + " /Resources << /Font << /F1 5 0 R >> >> >>",
            "<< /Length " + text.length() + " >>\nstream\n" + text + "\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
        };
        var pdf = new StringBuilder("%PDF-1.4\n");
        var table = new StringBuilder("0000000000 65535 f \n");
        for (var i = 0; i < parts.length; i++) {
            table.append("%010d 00000 n \n".formatted(pdf.length()));
            pdf.append("%d 0 obj\n%s\nendobj\n".formatted(i + 1, parts[i]));
        }
        var start = pdf.length();
        pdf.append("xref\n0 %d\n%strailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
                .formatted(parts.length + 1, table, parts.length + 1, start));
        return new FilePayload(name, "application/pdf", pdf.toString().getBytes(StandardCharsets.US_ASCII));
    }
}
