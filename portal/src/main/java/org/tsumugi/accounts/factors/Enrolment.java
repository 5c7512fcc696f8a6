package org.tsumugi.accounts.factors;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.tsumugi.shell.QrDrawing;

/// What an authenticator app needs to show codes for an account.
///
/// @param secret in base 32 (RFC 4648)
public record Enrolment(String userName, String secret) {

    private static final String ISSUER = "Tsumugi";

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

    /// The address as a drawing for the camera.
    public String drawing() {
        return QrDrawing.of(address());
    }

    /// The secret is for no log.
    @Override
    public String toString() {
        return "Enrolment[" + userName + "]";
    }
}
