package org.tsumugi;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.tsumugi.media.Shelf;
import org.tsumugi.media.StoreSettings;
import tsumugi.stack.LocalElasticsearch;
import tsumugi.stack.LocalPostgres;
import tsumugi.stack.LocalStore;

/// Points a test's application at real servers, started once for all tests of this process.
public class RealServers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final LocalElasticsearch ELASTICSEARCH = LocalElasticsearch.throwaway();
    private static final LocalPostgres POSTGRES = LocalPostgres.throwaway();
    private static final LocalStore STORE = LocalStore.throwaway();
    private static final MockOAuth2Server PROVIDER = provided();

    /// Issuer of outside sign-ins.
    public static final String HOUSE = "hospital";
    private static final GreenMail POST = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    static {
        POST.start();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("real servers", settings()));
        context.getBeanFactory().addBeanPostProcessor(new Statements.Counting());
    }

    private static Map<String, Object> settings() {
        return Map.ofEntries(
                Map.entry("spring.datasource.url", POSTGRES.jdbcUrl()),
                Map.entry("spring.datasource.username", POSTGRES.portal().user()),
                Map.entry("spring.datasource.password", POSTGRES.portal().password()),
                Map.entry("spring.flyway.url", POSTGRES.jdbcUrl()),
                Map.entry("spring.flyway.user", POSTGRES.owner().user()),
                Map.entry("spring.flyway.password", POSTGRES.owner().password()),
                // At the end the servers may go first: nobody waits half a minute for them then.
                Map.entry("spring.datasource.hikari.connection-timeout", "5000"),
                Map.entry("tsumugi.sign-in.secret", "the secret of tests, 32 characters at least"),
                Map.entry("tsumugi.sign-in.second-factor", "WHERE_SET_UP"),
                Map.entry("tsumugi.sign-in.remember", "30d"),
                Map.entry(
                        "tsumugi.sign-in.provider.issuer",
                        PROVIDER.issuerUrl(HOUSE).toString()),
                Map.entry("tsumugi.sign-in.provider.client-id", "tsumugi"),
                Map.entry("tsumugi.sign-in.provider.client-secret", "secret"),
                Map.entry("tsumugi.sign-in.provider.mfa", "mfa"),
                Map.entry("tsumugi.consent", "WHERE_GIVEN"),
                Map.entry("spring.mail.host", "127.0.0.1"),
                Map.entry("spring.mail.port", POST.getSmtp().getPort()),
                Map.entry("tsumugi.mail.from", "Tsumugi <tsumugi@example.jp>"),
                Map.entry("tsumugi.mail.address", "https://tsumugi.example.jp"),
                Map.entry("tsumugi.push.services", "http://127.0.0.1"),
                Map.entry("tsumugi.search.address", ELASTICSEARCH.address().toString()),
                Map.entry("tsumugi.store.endpoint", STORE.endpoint().toString()),
                Map.entry("tsumugi.store.access-key", STORE.accessKey()),
                Map.entry("tsumugi.store.secret-key", STORE.secretKey()),
                Map.entry("tsumugi.store.bucket", STORE.bucket()),
                Map.entry("tsumugi.store.region", STORE.region()));
    }

    private static MockOAuth2Server provided() {
        var provider = new MockOAuth2Server();
        provider.start();
        return provider;
    }

    /// Speaks OpenID Connect. It belongs to the one application of all tests: a second one would take Spring Security's
    /// static parts away from the first.
    public static MockOAuth2Server provider() {
        return PROVIDER;
    }

    /// What has arrived at the mail server of all tests.
    public static List<MimeMessage> post() {
        return List.of(POST.getReceivedMessages());
    }

    /// As the database does by itself once much has changed: a test that adds thousands of rows at once measures, and
    /// leaves to those after it, a planner that knows of them.
    public static void analyze() {
        JdbcClient.create(source(POSTGRES.jdbcUrl(), POSTGRES.owner()))
                .sql("analyze")
                .update();
    }

    /// A database without a portal on it, for a test that breaks what it finds there.
    public static OwnDatabase ownDatabase(String name) {
        String url = POSTGRES.provide(name);
        return new OwnDatabase(source(url, POSTGRES.owner()), source(url, POSTGRES.portal()));
    }

    /// As its owner and as the portal's role reach it.
    public record OwnDatabase(DataSource owner, DataSource portal) {}

    private static DataSource source(String url, LocalPostgres.Role role) {
        return new DriverManagerDataSource(url, role.user(), role.password());
    }

    /// A shelf in the store of all tests.
    public static Shelf shelf(String name) {
        return Shelf.connect(
                new StoreSettings(
                        STORE.endpoint(), STORE.accessKey(), STORE.secretKey(), STORE.bucket(), STORE.region()),
                name);
    }

    /// For tests that need the index: waits until the engine answers.
    public static LocalElasticsearch elasticsearch() {
        if (!ELASTICSEARCH.awaitReady(Duration.ofSeconds(90))) {
            throw new IllegalStateException(ELASTICSEARCH.lastLines());
        }
        return ELASTICSEARCH;
    }
}
