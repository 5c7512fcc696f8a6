package org.tsumugi.accounts;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An authenticator in software: makes passkeys and answers with them as the standard says, or as an attacker would.
public final class SoftKey {

    static final String HOME = "http://localhost:8080";

    private static final int THERE = 0x01;
    private static final int SHOWN = 0x04;
    private static final int NEW = 0x40;
    private static final JsonMapper JSON = new JsonMapper();

    private final KeyPair keys;
    private final byte[] id = bytesOf(UUID.randomUUID());
    private byte[] owner = {};
    private int count;
    private int flags = THERE | SHOWN;
    private String origin = HOME;

    public SoftKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Lured to another site.
    public SoftKey at(String elsewhere) {
        origin = elsewhere;
        return this;
    }

    /// Touched by anybody.
    public SoftKey withoutShowingWho() {
        flags = THERE;
        return this;
    }

    /// As a copy that was made before the last answer.
    public SoftKey counting(int from) {
        count = from;
        return this;
    }

    public SoftKey ownedBy(UUID member) {
        owner = bytesOf(member);
        return this;
    }

    public String make(String invitation) {
        JsonNode asked = JSON.readTree(invitation);
        owner = bytes(asked.path("user").path("id").asString());
        byte[] told = told(asked.path("rp").path("id").asString(), flags | NEW, cose());
        byte[] attestation = joined(
                new byte[] {(byte) 0xa3},
                word("fmt"),
                word("none"),
                word("attStmt"),
                new byte[] {(byte) 0xa0},
                word("authData"),
                new byte[] {0x58, (byte) told.length},
                told);
        String said = said("webauthn.create", asked);
        return written("\"clientDataJSON\":\"%s\",\"attestationObject\":\"%s\""
                .formatted(text(said.getBytes(StandardCharsets.UTF_8)), text(attestation)));
    }

    public String answer(String question) {
        JsonNode asked = JSON.readTree(question);
        count++;
        byte[] told = told(asked.path("rpId").asString(), flags, new byte[0]);
        byte[] said = said("webauthn.get", asked).getBytes(StandardCharsets.UTF_8);
        return written(
                "\"clientDataJSON\":\"%s\",\"authenticatorData\":\"%s\",\"signature\":\"%s\",\"userHandle\":\"%s\""
                        .formatted(text(said), text(told), text(signed(joined(told, hash(said)))), text(owner)));
    }

    private String said(String act, JsonNode asked) {
        return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
                .formatted(act, asked.path("challenge").asString(), origin);
    }

    private String written(String response) {
        return "{\"id\":\"%1$s\",\"rawId\":\"%1$s\",\"type\":\"public-key\",\"clientExtensionResults\":{},\"response\":{%2$s}}"
                .formatted(text(id), response);
    }

    private byte[] told(String site, int how, byte[] key) {
        byte[] head = ByteBuffer.allocate(37)
                .put(hash(site.getBytes(StandardCharsets.UTF_8)))
                .put((byte) how)
                .putInt(count)
                .array();
        return key.length == 0 ? head : joined(head, new byte[16], new byte[] {0, (byte) id.length}, id, key);
    }

    /// The public key, ES256, in CBOR.
    private byte[] cose() {
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        return joined(
                new byte[] {(byte) 0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32},
                unsigned(key.getW().getAffineX()),
                new byte[] {0x22, 0x58, 32},
                unsigned(key.getW().getAffineY()));
    }

    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] padded = new byte[32];
        int most = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - most, padded, 32 - most, most);
        return padded;
    }

    private byte[] signed(byte[] what) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(what);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hash(byte[] what) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(what);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A short text in CBOR.
    private static byte[] word(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return joined(new byte[] {(byte) (0x60 | bytes.length)}, bytes);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] bytesOf(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
