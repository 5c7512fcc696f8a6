package org.tsumugi.trail;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.ClassUtils;
import org.tsumugi.shared.Id;
import org.tsumugi.shared.ProtectedRead;
import org.tsumugi.shared.Unrecorded;

/// What leaves a row: every method of a door that writes, and every protected read; of one that hands out a thing by
/// its id, the refusal; besides, coming and going.
@Component
public class Acts {

    static final String ACCEPTED = "SignIn.accepted";
    static final String TURNED_AWAY = "SignIn.refused";
    static final String LEFT = "SignIn.left";
    static final String DROPPED = "Trail.dropped";

    private static final Set<String> COUNTED = Set.of("PeopleLists.take");
    private static final Set<String> HANDING_OUT = Set.of("find", "open", "fetch", "export");

    private final ApplicationContext portal;

    Acts(ApplicationContext portal) {
        this.portal = portal;
    }

    /// The names of all acts, sorted.
    public List<String> all() {
        Stream<String> doors = portal.getBeansWithAnnotation(Service.class).values().stream()
                .<Class<?>>map(ClassUtils::getUserClass)
                .filter(Acts::isDoor)
                .flatMap(door -> Arrays.stream(door.getMethods())
                        .filter(method -> writes(method, door) || isProtectedRead(method) || handsOut(method))
                        .map(Acts::name));
        return Stream.concat(doors, Stream.of(ACCEPTED, TURNED_AWAY, LEFT, DROPPED))
                .distinct()
                .sorted()
                .toList();
    }

    /// Whether someone came in: its row says by which means.
    public static boolean isSignIn(String act) {
        return act.equals(ACCEPTED);
    }

    /// Whether someone was not let in: its row says why.
    public static boolean isTurnedAway(String act) {
        return act.equals(TURNED_AWAY);
    }

    /// Whether its row says how often it was done.
    public static boolean isCounted(String act) {
        return COUNTED.contains(act);
    }

    /// The doors at which a look can be refused without being an act.
    Stream<String> doors() {
        return portal.getBeansWithAnnotation(Service.class).values().stream()
                .<Class<?>>map(ClassUtils::getUserClass)
                .filter(Acts::isDoor)
                .map(Class::getSimpleName);
    }

    static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    /// A public `@Service`: the only way into a room.
    public static boolean isDoor(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && type.getName().startsWith("org.tsumugi.")
                && AnnotatedElementUtils.hasAnnotation(type, Service.class);
    }

    static boolean isProtectedRead(Method method) {
        return AnnotatedElementUtils.hasAnnotation(method, ProtectedRead.class);
    }

    /// Whether it hands out one thing by its id, and nothing to who may not have it: by these names doors do so.
    /// An empty answer to anything else, such as a picture that is still being made, is no refusal.
    static boolean handsOut(Method method) {
        return HANDING_OUT.contains(method.getName())
                && method.getReturnType() == Optional.class
                && method.getParameterCount() > 0
                && Id.class.isAssignableFrom(method.getParameterTypes()[0]);
    }

    /// Whether a call of it leaves a row of what was done.
    public static boolean writes(Method method, Class<?> door) {
        if (method.getDeclaringClass() == Object.class) {
            return false;
        }
        Transactional onMethod = AnnotatedElementUtils.findMergedAnnotation(method, Transactional.class);
        Transactional rule =
                onMethod != null ? onMethod : AnnotatedElementUtils.findMergedAnnotation(door, Transactional.class);
        return rule != null && !rule.readOnly() && !AnnotatedElementUtils.hasAnnotation(method, Unrecorded.class);
    }
}
