package org.tsumugi.search;

import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;

/// Makes the client that a connection describes.
final class Clients {

    private static final int CONNECTIONS = 64;

    private Clients() {}

    static Rest5Client client(Connection connection) {
        var connect = Timeout.of(connection.connectLimit());
        var builder = Rest5Client.builder(connection.addresses())
                .setConnectionConfigCallback(config -> config.setConnectTimeout(connect))
                .setHttpClientConfigCallback(client -> client.setThreadFactory(Clients::background))
                .setConnectionManagerCallback(
                        pool -> pool.setMaxConnPerRoute(CONNECTIONS).setMaxConnTotal(CONNECTIONS))
                .setRequestConfigCallback(config -> config.setConnectionRequestTimeout(connect));
        if (connection.user() != null && connection.password() != null) {
            var pair = connection.user() + ":" + connection.password();
            var basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
            builder.setDefaultHeaders(new Header[] {new BasicHeader("Authorization", "Basic " + basic)});
        }
        if (connection.authority() != null) {
            builder.setSSLContext(trusting(connection.authority()));
        }
        return builder.build();
    }

    /// A caller that forgets to close must still be able to end.
    private static Thread background(Runnable work) {
        return Thread.ofPlatform().daemon().name("search-", 0).unstarted(work);
    }

    private static SSLContext trusting(Path authority) {
        try (var file = Files.newInputStream(authority)) {
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int number = 0;
            for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(file)) {
                store.setCertificateEntry("authority-" + number++, certificate);
            }
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            var context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no usable certificate in " + authority, e);
        }
    }
}
