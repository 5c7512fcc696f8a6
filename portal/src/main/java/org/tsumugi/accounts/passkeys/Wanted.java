package org.tsumugi.accounts.passkeys;

import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.tsumugi.shared.MemberId;

/// What a browser is told, in the words of the standard's JSON.
final class Wanted {

    static final List<PublicKeyCredentialParameters> ALGORITHMS = List.of(
            algorithm(COSEAlgorithmIdentifier.EdDSA),
            algorithm(COSEAlgorithmIdentifier.ES256),
            algorithm(COSEAlgorithmIdentifier.RS256));

    private static final int PATIENCE_MS = 5 * 60_000;

    private Wanted() {}

    /// A passkey that its device can find by itself: the sign-in page asks nobody for a name.
    static Map<String, Object> fresh(
            Site site, byte[] challenge, MemberId member, String userName, String name, List<byte[]> known) {
        return Map.of(
                "rp", Map.of("id", site.name(), "name", "Tsumugi"),
                "user", Map.of("id", text(handle(member)), "name", userName, "displayName", name),
                "challenge", text(challenge),
                "pubKeyCredParams",
                        ALGORITHMS.stream()
                                .map(one -> Map.of(
                                        "type",
                                        "public-key",
                                        "alg",
                                        one.getAlg().getValue()))
                                .toList(),
                "timeout", PATIENCE_MS,
                "excludeCredentials", credentials(known),
                "authenticatorSelection",
                        Map.of("residentKey", "required", "requireResidentKey", true, "userVerification", "required"),
                "attestation", "none");
    }

    static Map<String, Object> known(Site site, byte[] challenge, List<byte[]> credentials) {
        return Map.of(
                "rpId", site.name(),
                "challenge", text(challenge),
                "timeout", PATIENCE_MS,
                "allowCredentials", credentials(credentials),
                "userVerification", "required");
    }

    /// By which a device names its owner: no name, and nothing that means anything elsewhere.
    static byte[] handle(MemberId member) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(member.value().getMostSignificantBits())
                .putLong(member.value().getLeastSignificantBits())
                .array();
    }

    private static List<Map<String, String>> credentials(List<byte[]> ids) {
        return ids.stream()
                .map(id -> Map.of("type", "public-key", "id", text(id)))
                .toList();
    }

    private static PublicKeyCredentialParameters algorithm(COSEAlgorithmIdentifier algorithm) {
        return new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
