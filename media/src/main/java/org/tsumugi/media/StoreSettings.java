package org.tsumugi.media;

import java.net.URI;

/// Where the S3 store is and how to enter it; any store that speaks S3 will do.
public record StoreSettings(URI endpoint, String accessKey, String secretKey, String bucket, String region) {

    @Override
    public String toString() {
        // The secret must not reach a log.
        return "StoreSettings[" + endpoint + ", bucket " + bucket + ", region " + region + "]";
    }
}
