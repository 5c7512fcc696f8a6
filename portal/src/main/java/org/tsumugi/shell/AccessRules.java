package org.tsumugi.shell;

import com.vaadin.flow.component.Component;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Role;

/// Whether the navigation should show a view: the same annotation that guards it.
final class AccessRules {

    private AccessRules() {}

    static boolean mayOpen(Class<? extends Component> view) {
        RolesAllowed roles = view.getAnnotation(RolesAllowed.class);
        if (roles == null) {
            return view.isAnnotationPresent(PermitAll.class);
        }
        return Arrays.stream(roles.value()).map(Role::valueOf).anyMatch(Actor.current()::is);
    }
}
