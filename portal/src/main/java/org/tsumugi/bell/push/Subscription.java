package org.tsumugi.bell.push;

import java.util.Base64;
import org.tsumugi.shared.Refused;

/// A browser that wants to be knocked at, as it names itself.
///
/// @param endpoint its address at its push service: whoever knows it can knock, so it stays secret
/// @param p256dh   its public key, base64url
/// @param auth     what it shares with the portal, base64url
/// @param language `ja` or `en`
record Subscription(String endpoint, String p256dh, String auth, String language) {

    private static final int ENDPOINT_MAX = 2_000;
    private static final int POINT = 65;
    private static final int SECRET = 16;

    Subscription {
        if (endpoint.length() > ENDPOINT_MAX || size(p256dh) != POINT || size(auth) != SECRET) {
            throw new Refused("bell.refused.subscription");
        }
    }

    private static int size(String written) {
        return bytes(written).length;
    }

    static byte[] bytes(String written) {
        try {
            return Base64.getUrlDecoder().decode(written);
        } catch (IllegalArgumentException noBase64) {
            return new byte[0];
        }
    }

    /// Neither its address nor its secret is for a log.
    @Override
    public String toString() {
        return "Subscription[]";
    }
}
