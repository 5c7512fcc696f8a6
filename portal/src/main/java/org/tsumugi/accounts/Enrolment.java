package org.tsumugi.accounts;

import io.nayuki.qrcodegen.QrCode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// What an authenticator app needs to show codes for an account.
///
/// @param secret in base 32 (RFC 4648)
public record Enrolment(String userName, String secret) {

    private static final String ISSUER = "Tsumugi";
    private static final int QUIET_ZONE = 4;

    /// The address that apps read, in the "Key URI Format" they all know.
    public String address() {
        return "otpauth://totp/%1$s:%2$s?secret=%3$s&issuer=%1$s&algorithm=SHA1&digits=6&period=30"
                .formatted(
                        ISSUER,
                        URLEncoder.encode(userName, StandardCharsets.UTF_8).replace("+", "%20"),
                        secret);
    }

    /// The secret in groups, to be typed where no camera is at hand.
    public String spelled() {
        return secret.replaceAll("(.{4})(?=.)", "$1 ");
    }

    /// The address as a drawing (SVG in a data address), dark on white in any colour scheme because cameras want it so.
    public String drawing() {
        QrCode code = QrCode.encodeText(address(), QrCode.Ecc.MEDIUM);
        int side = code.size + 2 * QUIET_ZONE;
        StringBuilder dots = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    dots.append("M%d,%dh1v1h-1z".formatted(x + QUIET_ZONE, y + QUIET_ZONE));
                }
            }
        }
        String drawing = """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">
                <rect width="100%%" height="100%%" fill="#fff"/><path d="%2$s" fill="#000"/></svg>
                """.formatted(side, dots);
        return "data:image/svg+xml;base64,"
                + Base64.getEncoder().encodeToString(drawing.getBytes(StandardCharsets.UTF_8));
    }
}
