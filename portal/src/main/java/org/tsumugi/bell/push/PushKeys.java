package org.tsumugi.bell.push;

import com.interaso.webpush.VapidKeys;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.tsumugi.bell.push.SubscriptionStore.KeyRow;

/// The key by which push services know the portal (VAPID, RFC 8292): the operator's, or one made once and kept. The
/// database has its secret half only encrypted with what lies outside it.
@Component
class PushKeys {

    private static final int GCM_IV_BYTES = 16;

    private final SubscriptionStore store;
    private final PushSettings settings;
    private final BytesEncryptor box;
    private final SingletonSupplier<VapidKeys> keys = SingletonSupplier.of(this::find);

    PushKeys(SubscriptionStore store, PushSettings settings, @Value("${tsumugi.sign-in.secret}") String secret) {
        this.store = store;
        this.settings = settings;
        this.box = new AesBytesEncryptor(
                new SecretKeySpec(digest("bell.push:" + secret), "AES"),
                KeyGenerators.secureRandom(GCM_IV_BYTES),
                CipherAlgorithm.GCM);
    }

    VapidKeys own() {
        return keys.obtain();
    }

    /// As a browser wants it.
    String open() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(own().getApplicationServerKey());
    }

    private VapidKeys find() {
        if (!settings.privateKey().isEmpty()) {
            return VapidKeys.fromUncompressedBytes(settings.publicKey(), settings.privateKey());
        }
        KeyRow row = store.key().orElseGet(this::make);
        return VapidKeys.create(row.open(), new String(box.decrypt(row.secret()), StandardCharsets.US_ASCII));
    }

    private KeyRow make() {
        VapidKeys made = VapidKeys.generate();
        store.putKey(new KeyRow(
                made.getX509PublicKey(), box.encrypt(made.getPkcs8PrivateKey().getBytes(StandardCharsets.US_ASCII))));
        return store.key().orElseThrow();
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
