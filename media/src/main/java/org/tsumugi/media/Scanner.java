package org.tsumugi.media;

import java.io.InputStream;
import java.net.InetSocketAddress;
import java.time.Duration;

/// A malware scanner. It answers [Scan.NotScanned] when it can't tell, never an exception: the caller decides what that
/// means.
@FunctionalInterface
public interface Scanner {

    Scan scan(InputStream bytes);

    /// Whether nothing comes in that it could not look at.
    default boolean required() {
        return false;
    }

    static Scanner none() {
        return bytes -> new Scan.NotScanned("no scanner is configured");
    }

    /// ClamAV's daemon over TCP. Its StreamMaxLength must not be below the largest file that is accepted.
    static Scanner clamd(InetSocketAddress address) {
        return new Clamd(address, Duration.ofSeconds(2), Duration.ofSeconds(30));
    }
}
