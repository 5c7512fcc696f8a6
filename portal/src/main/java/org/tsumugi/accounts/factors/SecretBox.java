package org.tsumugi.accounts.factors;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;
import org.tsumugi.accounts.settings.SignInSettings;

/// Encrypts what the database keeps for signing in (AES-256 in GCM), so that a copy of the database gives no codes.
@Component
class SecretBox {

    private static final int GCM_IV_BYTES = 16;

    private final BytesEncryptor box;

    SecretBox(SignInSettings settings) {
        this.box = new AesBytesEncryptor(
                new SecretKeySpec(key(settings.secret()), "AES"),
                KeyGenerators.secureRandom(GCM_IV_BYTES),
                CipherAlgorithm.GCM);
    }

    private static byte[] key(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] lock(String text) {
        return box.encrypt(text.getBytes(StandardCharsets.UTF_8));
    }

    String open(byte[] locked) {
        return new String(box.decrypt(locked), StandardCharsets.UTF_8);
    }
}
