package org.tsumugi.shell;

import io.nayuki.qrcodegen.QrCode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// A text as a drawing for cameras (QR code, SVG in a data address), dark on white in any colour scheme because cameras
/// want it so.
public final class QrDrawing {

    private static final int QUIET_ZONE = 4;

    private QrDrawing() {}

    public static String of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder dots = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            int x = 0;
            while (x < code.size) {
                int begin = x;
                while (x < code.size && code.getModule(x, y)) {
                    x++;
                }
                if (x > begin) {
                    dots.append("M%d,%dh%dv1h-%3$dz".formatted(begin + QUIET_ZONE, y + QUIET_ZONE, x - begin));
                }
                x++;
            }
        }
        String drawing = """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">
                <rect width="100%%" height="100%%" fill="#fff"/><path d="%2$s" fill="#000"/></svg>
                """.formatted(code.size + 2 * QUIET_ZONE, dots);
        return "data:image/svg+xml;base64,"
                + Base64.getEncoder().encodeToString(drawing.getBytes(StandardCharsets.UTF_8));
    }
}
