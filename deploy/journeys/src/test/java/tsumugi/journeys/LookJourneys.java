package tsumugi.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tsumugi.journeys.Look.Ground;
import tsumugi.journeys.Look.Language;
import tsumugi.journeys.Look.Window;

/// Every main screen in both languages, sizes and grounds: pictures for people, measures for this test.
@Journey
class LookJourneys {

    private static final Path PICTURES = Path.of("target", "screenshots");

    @ParameterizedTest
    @EnumSource
    void everyScreenFitsItsWindowAndThumbsAndEyes(Language language, Visitors visitors) {
        var base = visitors.at(Look.PHONE.in(language));
        base.page().navigate("/sign-in");
        base.field("利用者名|User name").waitFor();
        var faults = new ArrayList<>(look(base, language, "sign-in"));
        base.signIn("base");
        Screens.addresses(base).forEach((name, address) -> {
            base.open(address);
            faults.addAll(look(base, language, name));
        });
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatBorrowedDevicesShowFitsToo(Language language, Visitors visitors) {
        var base = visitors.wide().signIn("base");
        DeskJourneys.planForTheNextHour(base);
        var faults = new ArrayList<String>();
        for (var purpose : List.of("受付を始める", "発表用の画面を出す")) {
            base.button(purpose).click();
            var code = base.page().locator(".ticket .code").textContent();
            var device = visitors.at(Look.PHONE.in(language));
            DeskJourneys.enter(device, code);
            device.page().waitForURL(Pattern.compile("/desk/"));
            device.heading().waitFor();
            faults.addAll(look(device, language, device.page().url().replaceFirst(".*/", "desk-")));
            base.button("終える").first().click();
            base.page().locator(".ticket").waitFor(new WaitForOptions().setState(WaitForSelectorState.DETACHED));
        }
        assertThat(faults).isEmpty();
    }

    private static List<String> look(Visitor visitor, Language language, String screen) {
        var faults = new ArrayList<String>();
        for (var window : Window.values()) {
            visitor.page().setViewportSize(window.width(), window.height());
            var measures = new Measures(visitor.page());
            measures.faults(language, window).forEach(fault -> faults.add(screen + " " + window + ": " + fault));
            for (var ground : Ground.values()) {
                visitor.page()
                        .emulateMedia(new EmulateMediaOptions()
                                .setColorScheme(ground == Ground.DARK ? ColorScheme.DARK : ColorScheme.LIGHT));
                var name = "%s-%s-%s-%s.png"
                        .formatted(screen, language.code(), window, ground)
                        .toLowerCase();
                visitor.page().screenshot(picture(name));
            }
        }
        visitor.page().setViewportSize(Window.PHONE.width(), Window.PHONE.height());
        return faults;
    }

    /// Without animations: a colour on its way from dark to light is neither.
    private static ScreenshotOptions picture(String name) {
        return new ScreenshotOptions().setPath(PICTURES.resolve(name)).setAnimations(ScreenshotAnimations.DISABLED);
    }
}
