package tsumugi.journeys;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/// A person before a browser, and everything the browser complained about meanwhile.
public final class Visitor implements AutoCloseable {

    public static final String PASSWORD = System.getProperty("tsumugi.demo.password", "tsumugi-mihon");

    private static final Duration TO_CLOSE = Duration.ofSeconds(20);

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<Pattern> expected = new ArrayList<>();

    Visitor(BrowserContext context, Page page) {
        this.context = context;
        this.page = page;
        page.onConsoleMessage(this::hear);
        page.onPageError(error -> complaints.add("script failed: " + error));
        page.onResponse(this::look);
    }

    private void hear(ConsoleMessage message) {
        if (message.type().equals("error")) {
            complaints.add("console: " + message.text() + " " + message.location());
        }
    }

    private void look(Response response) {
        if (response.status() >= 500) {
            complaints.add("answered " + response.status() + ": " + response.url());
        }
    }

    public Page page() {
        return page;
    }

    public BrowserContext context() {
        return context;
    }

    /// Goes to an address of the portal and waits until its view stands.
    public Visitor open(String path) {
        page.navigate(path);
        heading().waitFor();
        return this;
    }

    /// Signs in through the form and waits for the home page.
    public Visitor signIn(String account) {
        return signIn(account, PASSWORD);
    }

    public Visitor signIn(String account, String password) {
        page.navigate("/sign-in");
        field("利用者名|User name").fill(account);
        field("パスワード|Password").fill(password);
        page.locator("vaadin-login-form vaadin-button[slot=submit]").click();
        page.waitForURL(address -> !address.endsWith("/sign-in"));
        return this;
    }

    public Locator heading() {
        return page.locator("h1").first();
    }

    /// The month below the field opens a moment after the typing; a key that comes before it would leave it open.
    public Visitor typeDay(String field, String day) {
        var month = page.locator("vaadin-date-picker[opened]");
        field(field).fill(day);
        month.waitFor();
        field(field).press("Enter");
        month.waitFor(new WaitForOptions().setState(WaitForSelectorState.DETACHED));
        return this;
    }

    public Visitor typeTime(String field, String time) {
        field(field).fill(time);
        field(field).press("Enter");
        field(field).press("Tab");
        return this;
    }

    /// A field by the words beside it; words may be said in both languages with a bar between.
    public Locator field(String words) {
        return page.getByLabel(Pattern.compile("^(" + words + ")"), new GetByLabelOptions())
                .first();
    }

    public Locator button(String words) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(words).setExact(true));
    }

    public Locator link(String words) {
        return page.getByRole(
                AriaRole.LINK, new GetByRoleOptions().setName(words).setExact(true));
    }

    /// Does something, and waits until the portal has answered to a message that carries `words`.
    public void andHeard(String words, Runnable act) {
        page.waitForResponse(
                response -> response.url().contains("v-r=uidl")
                        && Objects.toString(response.request().postData(), "").contains(words),
                act);
    }

    /// Complaints with these words are part of the journey, e.g. a page that is not there.
    public Visitor expecting(String words) {
        expected.add(Pattern.compile(words));
        return this;
    }

    /// Whether there has been a complaint with these words, expected or not.
    public boolean hasComplained(String words) {
        return complaints.stream().anyMatch(complaint -> complaint.contains(words));
    }

    /// What the browser complained about, but for what was expected.
    public List<String> complaints() {
        return complaints.stream()
                .filter(complaint -> expected.stream()
                        .noneMatch(pattern -> pattern.matcher(complaint).find()))
                .toList();
    }

    /// Page by page, which asks none of them whether it may be left. A browser that cannot let go of one all the same
    /// is left to the end of the process: no journey is wrong because of it.
    @Override
    public void close() {
        try {
            Patience.atMost(TO_CLOSE, () -> {
                List.copyOf(context.pages()).forEach(Page::close);
                context.close();
            });
        } catch (PlaywrightException stuck) {
            System.out.println("A browser did not close: " + stuck.getMessage());
        }
    }
}
