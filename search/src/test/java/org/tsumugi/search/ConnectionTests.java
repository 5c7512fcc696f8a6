package org.tsumugi.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A secured engine is reached with the right name, password and certificate, and not otherwise.
final class ConnectionTests {

    @TempDir
    Path folder;

    private static Connection patient(URI address) {
        return Connection.to(address).within(Duration.ofSeconds(5), Duration.ofSeconds(10));
    }

    @Test
    void aSecuredEngineWantsThePasswordAndItsCertificateTrusted() throws Exception {
        Facilities.index();
        try (var front = new SecuredFront(TestEngine.address(), folder)) {
            var trusted = patient(front.address()).trusting(front.certificate());

            assertThat(found(trusted.as(SecuredFront.USER, SecuredFront.PASSWORD)))
                    .isEqualTo(2);
            assertThatThrownBy(() -> found(trusted.as(SecuredFront.USER, "wrong")))
                    .isInstanceOf(SearchUnavailable.class);
            assertThatThrownBy(() -> found(trusted)).isInstanceOf(SearchUnavailable.class);
            assertThatThrownBy(() -> found(patient(front.address()).as(SecuredFront.USER, SecuredFront.PASSWORD)))
                    .isInstanceOf(SearchUnavailable.class);
        }
    }

    private static long found(Connection connection) {
        try (var engine = SearchEngine.connect(connection)) {
            return engine.index(Facilities.plan(Facilities.NAME))
                    .search(Query.of("訪看"))
                    .total();
        }
    }

    @Test
    void aFileThatIsNoCertificateIsRefusedAtOnce() throws Exception {
        var file = Files.writeString(folder.resolve("nothing.pem"), "nothing");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> SearchEngine.connect(
                        Connection.to(URI.create("https://127.0.0.1:1")).trusting(file)));
    }

    @Test
    void thePasswordIsNotWrittenIntoLogs() {
        var connection =
                Connection.to(URI.create("https://search.example:9200")).as("portal", "secret");

        assertThat(connection.toString()).contains("search.example").doesNotContain("secret");
    }
}
