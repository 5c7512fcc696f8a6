package org.tsumugi.bell.push;

import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// A browser with its push service: takes messages on a port and opens them with its own keys (RFC 8030, 8188, 8291).
final class Phone implements AutoCloseable {

    /// @param token what the sender says of itself
    /// @param text  what only this browser can read
    record Heard(SignedJWT token, String topic, String text) {}

    private static final int SALT = 16;
    private static final int POINT = 65;
    private static final int RECORD = 4;

    final List<Heard> heard = new CopyOnWriteArrayList<>();

    /// What the push service says from now on.
    volatile int answer = 201;

    private final HttpServer service;
    private final KeyPair keys;
    private final byte[] auth = new byte[16];
    private final String path = "/push/" + UUID.randomUUID();

    Phone() throws IOException, GeneralSecurityException {
        KeyPairGenerator maker = KeyPairGenerator.getInstance("EC");
        maker.initialize(new ECGenParameterSpec("secp256r1"));
        keys = maker.generateKeyPair();
        new SecureRandom().nextBytes(auth);
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext(path, this::take);
        service.start();
    }

    String endpoint() {
        return "http://127.0.0.1:" + service.getAddress().getPort() + path;
    }

    String p256dh() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(point((ECPublicKey) keys.getPublic()));
    }

    String secret() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(auth);
    }

    private void take(HttpExchange call) throws IOException {
        byte[] body = call.getRequestBody().readAllBytes();
        try {
            String vapid = call.getRequestHeaders().getFirst("Authorization");
            heard.add(new Heard(
                    SignedJWT.parse(vapid.replaceFirst("vapid t=", "").replaceFirst(",.*", "")),
                    call.getRequestHeaders().getFirst("Topic"),
                    opened(body)));
            call.sendResponseHeaders(answer, -1);
        } catch (GeneralSecurityException | ParseException notForMe) {
            call.sendResponseHeaders(400, -1);
        } finally {
            call.close();
        }
    }

    private String opened(byte[] body) throws GeneralSecurityException {
        ByteBuffer message = ByteBuffer.wrap(body);
        byte[] salt = take(message, SALT);
        take(message, RECORD);
        byte[] sender = take(message, message.get());
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(keys.getPrivate());
        agreement.doPhase(key(sender), true);
        byte[] shared = derived(
                agreement.generateSecret(),
                auth,
                joined(
                        "WebPush: info\0".getBytes(StandardCharsets.US_ASCII),
                        point((ECPublicKey) keys.getPublic()),
                        sender),
                32);
        byte[] key = derived(shared, salt, "Content-Encoding: aes128gcm\0".getBytes(StandardCharsets.US_ASCII), 16);
        byte[] nonce = derived(shared, salt, "Content-Encoding: nonce\0".getBytes(StandardCharsets.US_ASCII), 12);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
        byte[] padded = cipher.doFinal(take(message, message.remaining()));
        int end = padded.length;
        while (padded[end - 1] == 0) {
            end--;
        }
        return new String(padded, 0, end - 1, StandardCharsets.UTF_8);
    }

    private static byte[] derived(byte[] from, byte[] salt, byte[] info, int length) throws GeneralSecurityException {
        return KDF.getInstance("HKDF-SHA256")
                .deriveData(
                        HKDFParameterSpec.ofExtract().addIKM(from).addSalt(salt).thenExpand(info, length));
    }

    private static byte[] take(ByteBuffer message, int length) {
        byte[] part = new byte[length];
        message.get(part);
        return part;
    }

    private static byte[] joined(byte[]... parts) {
        ByteBuffer all = ByteBuffer.allocate(
                Arrays.stream(parts).mapToInt(part -> part.length).sum());
        Arrays.stream(parts).forEach(all::put);
        return all.array();
    }

    private static byte[] point(ECPublicKey key) {
        ByteBuffer written = ByteBuffer.allocate(POINT).put((byte) 4);
        written.put(fixed(key.getW().getAffineX())).put(fixed(key.getW().getAffineY()));
        return written.array();
    }

    private static byte[] fixed(BigInteger number) {
        byte[] written = number.toByteArray();
        byte[] fixed = new byte[32];
        int size = Math.min(32, written.length);
        System.arraycopy(written, written.length - size, fixed, 32 - size, size);
        return fixed;
    }

    static PublicKey key(byte[] point) throws GeneralSecurityException {
        AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        ECPoint where = new ECPoint(
                new BigInteger(1, Arrays.copyOfRange(point, 1, 33)),
                new BigInteger(1, Arrays.copyOfRange(point, 33, 65)));
        return KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(where, curve.getParameterSpec(ECParameterSpec.class)));
    }

    @Override
    public void close() {
        service.stop(0);
    }
}
