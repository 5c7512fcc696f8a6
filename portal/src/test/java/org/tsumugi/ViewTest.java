package org.tsumugi;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.ClassUtils;
import org.tsumugi.shared.Actor;
import org.tsumugi.shell.WordsProvider;

/// A test that opens views as someone, in a language, without a browser (Karibu) on the real portal.
@PortalTest
public abstract class ViewTest {

    private static final Routes ROUTES = routes();

    @Autowired
    ApplicationContext context;

    @Autowired
    WordsProvider words;

    /// Opens a browser tab, so to speak, in Japanese.
    protected void enter(Actor actor) {
        enter(actor, Locale.JAPANESE);
    }

    /// Just signed in.
    protected void enter(Actor actor, Locale language) {
        enter(actor, language, Instant.now());
    }

    /// Whoever signed in so long ago is asked again before a sensitive act.
    protected void enterLongAgo(Actor actor) {
        enter(actor, Locale.JAPANESE, Instant.now().minus(Duration.ofHours(1)));
    }

    private void enter(Actor actor, Locale language, Instant proved) {
        leave();
        var authentication = Someone.signedIn(actor, proved);
        SecurityContextHolder.getContext().setAuthentication(authentication);
        MockVaadin.INSTANCE.setMockRequestFactory(session -> {
            var request = new FakeRequest(session);
            request.setUserPrincipalInt(authentication);
            request.setUserInRole((principal, role) -> authentication.getAuthorities().stream()
                    .anyMatch(authority -> ("ROLE_" + role).equals(authority.getAuthority())));
            return request;
        });
        Locale.setDefault(language);
        MockVaadin.setup(UI::new, new MockSpringServlet(ROUTES, context, UI::new));
        VaadinSession.getCurrent().setLocale(language);
        UI.getCurrent().setLocale(language);
    }

    /// The reader's word for a key: tests find components by it, in either language.
    protected String word(String key, Object... values) {
        return words.getTranslation(key, UI.getCurrent().getLocale(), values);
    }

    @AfterEach
    void leave() {
        MockVaadin.tearDown();
        SecurityContextHolder.clearContext();
    }

    /// Karibu's own discovery passes over package-private views.
    private static Routes routes() {
        Routes routes = new Routes();
        routes.getRoutes().addAll(scan(Route.class));
        routes.getErrorRoutes().clear();
        routes.getErrorRoutes().addAll(errorViews());
        return routes;
    }

    private static Set<Class<? extends Component>> scan(Class<Route> annotation) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(annotation));
        return scanner.findCandidateComponents("org.tsumugi").stream()
                .map(ViewTest::componentType)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @SuppressWarnings("unchecked")
    private static Set<Class<? extends HasErrorParameter<?>>> errorViews() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(HasErrorParameter.class));
        return scanner.findCandidateComponents("org.tsumugi").stream()
                .map(found -> (Class<? extends HasErrorParameter<?>>) type(found))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Class<? extends Component> componentType(BeanDefinition found) {
        return type(found).asSubclass(Component.class);
    }

    private static Class<?> type(BeanDefinition found) {
        return ClassUtils.resolveClassName(
                java.util.Objects.requireNonNull(found.getBeanClassName()), ViewTest.class.getClassLoader());
    }
}
