package org.tsumugi.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsumugi.Someone;
import org.tsumugi.ViewTest;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Role;

/// Every screen opens as each role and in each language, with all its words.
class EveryScreenTests extends ViewTest {

    @Autowired
    Members members;

    static Stream<Arguments> rolesAndLanguages() {
        return Stream.of(Role.values())
                .filter(role -> role.isPersons())
                .flatMap(role ->
                        Stream.of(Locale.JAPANESE, Locale.ENGLISH).map(language -> Arguments.of(role, language)));
    }

    @ParameterizedTest
    @MethodSource("rolesAndLanguages")
    void everyScreenOpensWithAllItsWords(Role role, Locale language) {
        Actor someone = Someone.with(members, role);
        enter(someone, language);
        int opened = 0;
        for (RouteData route : RouteConfiguration.forApplicationScope().getAvailableRoutes()) {
            if (route.getTemplate().contains(":") || !AccessRules.mayOpen(route.getNavigationTarget())) {
                continue;
            }
            UI.getCurrent().navigate(route.getTemplate());
            assertThat(_get(H1.class).getText()).as(route.getTemplate()).isNotBlank();
            assertThat(_find(Section.class, spec -> spec.withClasses("apology")))
                    .as("could not be opened: " + route.getTemplate())
                    .isEmpty();
            assertThat(missingWords())
                    .as("missing words on " + route.getTemplate())
                    .isEmpty();
            opened++;
        }
        assertThat(opened).as("screens for " + role).isPositive();
    }

    private static List<String> missingWords() {
        List<String> missing = new ArrayList<>();
        collect(UI.getCurrent().getElement(), missing);
        return missing;
    }

    private static boolean missesWords(String text) {
        return text.matches("(?s).*![a-zA-Z]+\\.[a-zA-Z._-]+!.*");
    }

    private static void collect(Element element, List<String> missing) {
        if (element.isTextNode()) {
            if (missesWords(element.getText())) {
                missing.add(element.getText());
            }
            return;
        }
        element.getPropertyNames()
                .map(name -> element.getProperty(name, ""))
                .filter(EveryScreenTests::missesWords)
                .forEach(missing::add);
        element.getChildren().forEach(child -> collect(child, missing));
    }
}
