package tsumugi.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minio.GetObjectArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStoreTests {

    private static final byte[] CONTENT = "看取りの手引き".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void keepsObjectsAndKeysOverARestart() throws Exception {
        String secret;
        try (var store = LocalStore.start(folder)) {
            secret = store.secretKey();
            client(store, secret)
                    .putObject(PutObjectArgs.builder().bucket(store.bucket()).object("資料/手引き.txt").stream(
                                    new ByteArrayInputStream(CONTENT), (long) CONTENT.length, -1L)
                            .build());
        }
        try (var store = LocalStore.start(folder);
                var kept = client(store, secret)
                        .getObject(GetObjectArgs.builder()
                                .bucket(store.bucket())
                                .object("資料/手引き.txt")
                                .build())) {
            assertThat(store.secretKey()).isEqualTo(secret);
            assertThat(kept.readAllBytes()).isEqualTo(CONTENT);
        }
    }

    @Test
    void refusesAWrongKey() {
        try (var store = LocalStore.start(folder)) {
            var stranger = client(store, "guessed-secret-key");
            assertThatThrownBy(() -> stranger.getObject(GetObjectArgs.builder()
                            .bucket(store.bucket())
                            .object("any")
                            .build()))
                    .hasMessageContaining("signature");
        }
    }

    private static MinioClient client(LocalStore store, String secret) {
        return MinioClient.builder()
                .endpoint(store.endpoint().toString())
                .credentials(store.accessKey(), secret)
                .region(store.region())
                .build();
    }
}
