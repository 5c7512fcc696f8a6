package tsumugi.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The system's own Chromium; everything that goes through it must stay on the thread that started it.
public final class Chromium implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-quic",
            "--disable-background-networking",
            "--disable-component-update",
            "--no-first-run",
            "--lang=ja");
    private static final int PATIENCE_MS = 15_000;
    private static final Duration TO_CLOSE = Duration.ofSeconds(20);

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    public static Chromium start() {
        var environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        var playwright = Playwright.create(new CreateOptions().setEnv(environment));
        var browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(program())
                        .setArgs(FLAGS)
                        .setHeadless(true));
        return new Chromium(playwright, browser);
    }

    /// A person with a browser of their own: no cookie and no cache is shared with another, and nothing is installed,
    /// so that nothing is fetched behind the person's back.
    public Visitor visitor(String address, Look look) {
        return visitor(address, look, ServiceWorkerPolicy.BLOCK, false);
    }

    /// A person whose phone has no mouse: it is touched, and its page is as wide as its screen.
    public Visitor thumb(String address) {
        return visitor(address, Look.PHONE, ServiceWorkerPolicy.BLOCK, true);
    }

    /// A person whose browser may install the portal.
    public Visitor installer(String address, Look look) {
        return visitor(address, look, ServiceWorkerPolicy.ALLOW, false);
    }

    private Visitor visitor(String address, Look look, ServiceWorkerPolicy workers, boolean touched) {
        var context = browser.newContext(new NewContextOptions()
                .setBaseURL(address)
                .setServiceWorkers(workers)
                .setHasTouch(touched)
                .setIsMobile(touched)
                .setLocale(look.language().locale())
                .setTimezoneId("Asia/Tokyo")
                .setViewportSize(look.window().width(), look.window().height())
                .setColorScheme(look.ground() == Look.Ground.DARK ? ColorScheme.DARK : ColorScheme.LIGHT));
        context.setDefaultTimeout(PATIENCE_MS);
        return new Visitor(context, context.newPage());
    }

    private static Path program() {
        var said = System.getenv().getOrDefault("TSUMUGI_CHROMIUM", "");
        return Stream.of(said, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .filter(path -> !path.isBlank())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No Chromium: install it from the system's packages, or name it with TSUMUGI_CHROMIUM."));
    }

    @Override
    public void close() {
        try {
            Patience.atMost(TO_CLOSE, browser::close);
        } finally {
            playwright.close();
        }
    }
}
