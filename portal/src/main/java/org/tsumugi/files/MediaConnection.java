package org.tsumugi.files;

import java.net.InetSocketAddress;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tsumugi.media.MediaStore;
import org.tsumugi.media.Scanner;
import org.tsumugi.media.StoreSettings;

/// Connects to the S3 store that the settings name.
@Configuration(proxyBeanMethods = false)
class MediaConnection {

    @Bean
    MediaStore mediaStore(
            @Value("${tsumugi.store.endpoint}") URI endpoint,
            @Value("${tsumugi.store.access-key}") String accessKey,
            @Value("${tsumugi.store.secret-key}") String secretKey,
            @Value("${tsumugi.store.bucket}") String bucket,
            @Value("${tsumugi.store.region}") String region,
            @Value("${tsumugi.scanner.address:}") String scanner) {
        return MediaStore.connect(new StoreSettings(endpoint, accessKey, secretKey, bucket, region), scanner(scanner));
    }

    /// @param address host and port of a clamd; without one nothing is scanned
    static Scanner scanner(String address) {
        if (address.isBlank()) {
            return Scanner.none();
        }
        URI clamd = URI.create("clamd://" + address.strip());
        if (clamd.getHost() == null || clamd.getPort() < 0) {
            throw new IllegalArgumentException("tsumugi.scanner.address is HOST:PORT of a clamd: " + address);
        }
        return Scanner.clamd(InetSocketAddress.createUnresolved(clamd.getHost(), clamd.getPort()));
    }
}
