package org.tsumugi;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.ClassUtils;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.May;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Right;
import org.tsumugi.shared.Role;

/// The table of rights held against every method of every door, role by role: what the table says is what the doors do.
/// Which objects a right reaches is tested by each door's own tests.
@PortalTest
class AuthorizationMatrixTests {

    @Autowired
    ApplicationContext portal;

    @Autowired
    TransactionTemplate transaction;

    private record Cell(Object door, Class<?> type, Method method, Right right) {

        String name() {
            return type.getSimpleName() + "." + method.getName() + "/" + method.getParameterCount();
        }
    }

    private List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        portal.getBeansWithAnnotation(Service.class).values().forEach(door -> {
            Class<?> type = ClassUtils.getUserClass(door);
            if (type.getName().startsWith("org.tsumugi.") && Modifier.isPublic(type.getModifiers())) {
                Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
                        .forEach(method -> cells.add(new Cell(door, type, method, right(type, method))));
            }
        });
        return cells;
    }

    private static Right right(Class<?> type, Method method) {
        return Stream.of(method, type)
                .map(element -> AnnotatedElementUtils.findMergedAnnotation(element, May.class))
                .filter(rule -> rule != null)
                .findFirst()
                .map(May::value)
                .orElseThrow(() -> new AssertionError(method + " asks for no right"));
    }

    @TestFactory
    Stream<DynamicTest> everyDoorLetsInWhoTheTableNamesAndNobodyElse() {
        List<Cell> cells = cells();
        assertThat(cells).hasSizeGreaterThan(100);
        return Stream.of(Role.values())
                .map(role -> DynamicTest.dynamicTest(
                        role.name(),
                        () -> assertThat(cells.stream()
                                        .filter(cell -> letsIn(cell, Set.of(role))
                                                != cell.right().heldBy(Set.of(role)))
                                        .map(cell -> cell.name() + " against " + cell.right()))
                                .isEmpty()));
    }

    @Test
    void whoeverHasNoRoleIsLetInNowhere() {
        assertThat(cells().stream().filter(cell -> letsIn(cell, Set.of())).map(Cell::name))
                .isEmpty();
    }

    /// Administrators run the system without reading content.
    @Test
    void anAdministratorReadsNoContent() {
        assertThat(Right.values())
                .filteredOn(right -> right.heldBy(Set.of(Role.ADMINISTRATOR)))
                .doesNotContainAnyElementsOf(
                        EnumSet.of(Right.READ_FEED, Right.READ_TEAMS, Right.FETCH_FILES, Right.READ_CONTACTS));
    }

    /// Whatever doors there are: a borrowed device has its one right, and nothing of its maker's.
    @Test
    void aTicketOpensItsOwnDoorAndNoOther() {
        assertThat(cells().stream()
                        .filter(cell -> letsIn(cell, onTicket(Role.RECEPTION)))
                        .map(Cell::right))
                .isNotEmpty()
                .containsOnly(Right.CHECK_IN);
        assertThat(cells().stream()
                        .filter(cell -> letsIn(cell, onTicket(Role.PRESENTING)))
                        .map(Cell::right))
                .isNotEmpty()
                .containsOnly(Right.PRESENT);
    }

    private static Actor onTicket(Role role) {
        return new Actor(MemberId.next(), "device", Set.of(role), UUID.randomUUID());
    }

    /// Called with nothing in hand and taken back: only whether the door opens is of interest.
    private boolean letsIn(Cell cell, Set<Role> roles) {
        return letsIn(cell, new Actor(MemberId.next(), "someone", roles));
    }

    private boolean letsIn(Cell cell, Actor someone) {
        return Optional.ofNullable(transaction.execute(status -> {
                    status.setRollbackOnly();
                    return someone.act(() -> opens(cell));
                }))
                .orElse(false);
    }

    private static boolean opens(Cell cell) throws IllegalAccessException {
        try {
            cell.method().invoke(cell.door(), arguments(cell.method()));
            return true;
        } catch (InvocationTargetException thrown) {
            return !(thrown.getCause() instanceof AuthorizationDeniedException);
        }
    }

    private static @Nullable Object[] arguments(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(AuthorizationMatrixTests::nothing)
                .toArray();
    }

    private static @Nullable Object nothing(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class) {
            return 0;
        }
        if (type == long.class) {
            return 0L;
        }
        return type == Optional.class ? Optional.empty() : type == String.class ? "" : null;
    }
}
