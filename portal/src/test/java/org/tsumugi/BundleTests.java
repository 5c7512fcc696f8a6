package org.tsumugi;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.UIInitListener;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;

/// The build puts into a view's bundle what it can reach from the view's code. What another room hangs there by a peg
/// it does not see: without a word the browser would draw that room's dialogs and fields as nothing at all.
class BundleTests {

    private final JavaClasses portal = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.tsumugi");

    @Test
    void aViewsBundleHasWhatOtherRoomsHangIntoIt() {
        Set<String> everywhere = new TreeSet<>();
        portal.stream().filter(BundleTests::isEverywhere).forEach(type -> everywhere.addAll(modules(type, false)));
        List<String> missing = new ArrayList<>();
        portal.stream().filter(BundleTests::isEntry).forEach(entry -> {
            Set<String> hungIn = modules(entry, true);
            hungIn.removeAll(modules(entry, false));
            hungIn.removeAll(everywhere);
            hungIn.forEach(module -> missing.add("@Uses of what brings " + module + " on " + entry.getSimpleName()));
        });

        assertThat(everywhere).isNotEmpty();
        assertThat(missing).isEmpty();
    }

    private static boolean isEntry(JavaClass type) {
        return isEverywhere(type) || type.isAnnotatedWith(Route.class) || type.isAnnotatedWith(Layout.class);
    }

    /// In the first bundle, which every page has.
    private static boolean isEverywhere(JavaClass type) {
        return Stream.of(VaadinServiceInitListener.class, UIInitListener.class, HasErrorParameter.class)
                .anyMatch(type::isAssignableTo);
    }

    /// Through the portal's own classes, but not into other views.
    private Set<String> modules(JavaClass entry, boolean throughPegs) {
        Set<String> modules = new TreeSet<>();
        Deque<JavaClass> open = new ArrayDeque<>(List.of(entry));
        Set<JavaClass> seen = new HashSet<>(open);
        while (!open.isEmpty()) {
            JavaClass type = open.remove();
            Stream.of(type.reflect().getAnnotationsByType(JsModule.class))
                    .map(JsModule::value)
                    .forEach(modules::add);
            if (type.getPackageName().startsWith("org.tsumugi")) {
                Stream<JavaClass> next =
                        type.getDirectDependenciesFromSelf().stream().map(Dependency::getTargetClass);
                Stream.concat(next, throughPegs ? hungOn(type) : Stream.of())
                        .filter(one -> !one.isPrimitive() && !one.isArray())
                        .filter(one -> !one.isAnnotatedWith(Route.class))
                        .filter(seen::add)
                        .forEach(open::add);
            }
        }
        return modules;
    }

    /// Who implements a peg, or makes one as a bean.
    private Stream<JavaClass> hungOn(JavaClass peg) {
        if (!peg.getPackageName().startsWith("org.tsumugi") || !peg.isInterface()) {
            return Stream.of();
        }
        return portal.stream()
                .filter(type -> type.isAssignableTo(peg.getName())
                        || type.getMethods().stream()
                                .anyMatch(method -> method.isAnnotatedWith(Bean.class)
                                        && method.getRawReturnType().equals(peg)));
    }
}
