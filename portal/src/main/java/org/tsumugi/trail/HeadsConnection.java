package org.tsumugi.trail;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tsumugi.media.Shelf;
import org.tsumugi.media.StoreSettings;

/// Connects to the S3 store that the settings name, for the daily heads.
@Configuration(proxyBeanMethods = false)
class HeadsConnection {

    @Bean
    Heads heads(
            @Value("${tsumugi.store.endpoint}") URI endpoint,
            @Value("${tsumugi.store.access-key}") String accessKey,
            @Value("${tsumugi.store.secret-key}") String secretKey,
            @Value("${tsumugi.store.bucket}") String bucket,
            @Value("${tsumugi.store.region}") String region) {
        return new Heads(
                Shelf.connect(new StoreSettings(endpoint, accessKey, secretKey, bucket, region), "trail-heads"));
    }
}
