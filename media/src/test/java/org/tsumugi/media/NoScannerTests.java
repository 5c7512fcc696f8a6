package org.tsumugi.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class NoScannerTests {

    @Test
    void saysNotScannedWhenTheScannerIsAway() throws IOException {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        var scanner = Scanner.clamd(new InetSocketAddress("127.0.0.1", free));
        assertThat(scanner.scan(new ByteArrayInputStream(new byte[1]))).isInstanceOf(Scan.NotScanned.class);
        assertThat(Scanner.none().scan(new ByteArrayInputStream(new byte[1]))).isInstanceOf(Scan.NotScanned.class);
    }
}
