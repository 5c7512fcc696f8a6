package tsumugi.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.ScreenshotOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Starts the town once, hands out visitors, and fails a journey on which a browser complained of anything.
final class JourneyExtension implements ParameterResolver, AfterEachCallback {

    private static final Namespace SPACE = Namespace.create(JourneyExtension.class);
    private static final Path FAILURES = Path.of("target", "failures");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == Visitors.class || type == RunningPortal.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Visitors.class
                ? context.getStore(SPACE).computeIfAbsent(Visitors.class, type -> new Visitors(town(context)))
                : town(context).portal();
    }

    /// One start for all; where it failed, every journey says why and none waits for another.
    private static Town town(ExtensionContext context) {
        var begun = context.getRoot().getStore(SPACE).computeIfAbsent(Begun.class, type -> Begun.now(), Begun.class);
        if (begun.town() == null) {
            throw new IllegalStateException("There is no portal to walk through: " + begun.failure());
        }
        return begun.town();
    }

    private record Begun(@Nullable Town town, String failure) implements AutoCloseable {

        static Begun now() {
            try {
                return new Begun(Town.start(), "");
            } catch (IOException | RuntimeException e) {
                return new Begun(null, String.valueOf(e.getMessage()));
            }
        }

        @Override
        public void close() throws IOException {
            if (town != null) {
                town.close();
            }
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        var visitors = context.getStore(SPACE).remove(Visitors.class, Visitors.class);
        if (visitors == null) {
            return;
        }
        try (visitors) {
            if (context.getExecutionException().isPresent()) {
                show(visitors, context.getRequiredTestMethod().getName());
            } else {
                assertThat(visitors.complaints())
                        .as("complaints of the browser")
                        .isEmpty();
            }
        }
    }

    /// What each person saw when it went wrong.
    private static void show(Visitors visitors, String journey) {
        var pages = new ArrayList<>(visitors.all());
        for (var i = 0; i < pages.size(); i++) {
            var visitor = pages.get(i);
            var file = FAILURES.resolve(journey + "-" + (i + 1) + ".png");
            visitor.page().screenshot(new ScreenshotOptions().setPath(file).setTimeout(5_000));
            System.out.println("%s: visitor %d was at %s, see %s"
                    .formatted(journey, i + 1, visitor.page().url(), file));
            visitor.complaints().forEach(complaint -> System.out.println("  " + complaint));
        }
    }
}
