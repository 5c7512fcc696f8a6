package tsumugi.benchmarks.door;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/// The portal's doors by name, and who stands before them.
record Doors(ApplicationContext portal) {

    private static final String ROOT = "org.tsumugi.";

    /// A door's method, ready to be called.
    record Call(Object door, Method method) {

        @Nullable
        Object with(Object... arguments) {
            try {
                return method.invoke(door, arguments);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(method.toString(), e);
            }
        }
    }

    DataSource database() {
        return portal.getBean(DataSource.class);
    }

    /// @param name of the class below the root package, e.g. `feed.Threads`
    static Class<?> type(String name) {
        try {
            return Class.forName(ROOT + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("The portal has no " + name + " any more", e);
        }
    }

    /// A part of the portal that is no door.
    Call part(String name, String method) throws NoSuchMethodException {
        var type = type(name);
        var part = portal.getBean(type);
        var found = Arrays.stream(type.getDeclaredMethods())
                .filter(each -> each.getName().equals(method))
                .findFirst()
                .orElseThrow(() -> new NoSuchMethodException(name + "." + method));
        found.setAccessible(true);
        return new Call(part, found);
    }

    Call call(String door, String method, int parameters) {
        var type = type(door);
        return new Call(portal.getBean(type), method(type, method, parameters));
    }

    private static Method method(Class<?> type, String name, int parameters) {
        return Arrays.stream(type.getMethods())
                .filter(each -> each.getName().equals(name) && each.getParameterCount() == parameters)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(type + " has no " + name + " any more"));
    }

    /// A value as the doors want it, by its only constructor with as many parts.
    static Object made(String name, Object... parts) {
        try {
            return Arrays.stream(type(name).getDeclaredConstructors())
                    .filter(each -> each.getParameterCount() == parts.length)
                    .map(Doors::opened)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(name + " is made of other parts now"))
                    .newInstance(parts);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(name, e);
        }
    }

    private static Constructor<?> opened(Constructor<?> constructor) {
        constructor.setAccessible(true);
        return constructor;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    static Object constant(String name, String constant) {
        return Enum.valueOf((Class<? extends Enum>) type(name).asSubclass(Enum.class), constant);
    }

    /// Does something as a member, a plain one where nothing else is said, with their rights.
    record Member(Object actor, Method act) {

        static Member of(UUID id) {
            return of(id, "MEMBER");
        }

        static Member of(UUID id, String role) {
            var roles = java.util.Set.of(constant("shared.Role", role));
            var actor = made("shared.Actor", made("shared.MemberId", id), "測 定", roles);
            try {
                return new Member(actor, actor.getClass().getMethod("act", Callable.class));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }

        @Nullable
        Object does(Callable<@Nullable Object> work) {
            try {
                return act.invoke(actor, work);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
