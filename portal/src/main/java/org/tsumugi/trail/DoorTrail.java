package org.tsumugi.trail;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Id;
import org.tsumugi.shared.Link;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Unrecorded;

/// Wraps every door: a change leaves its row in the same transaction, a refusal in one of its own.
final class DoorTrail {

    private DoorTrail() {}

    /// Stands outside method security, to see what it refuses.
    record Refusals(TrailPen pen) implements MethodInterceptor {

        @Override
        public @Nullable Object invoke(MethodInvocation call) throws Throwable {
            try {
                return call.proceed();
            } catch (AccessDeniedException | Refused refusal) {
                pen.refused(Actor.find(), act(call), object(null, call.getArguments()));
                throw refusal;
            }
        }
    }

    /// Stands inside the transaction, around methods that write.
    record Changes(TrailPen pen) implements MethodInterceptor {

        @Override
        public @Nullable Object invoke(MethodInvocation call) throws Throwable {
            Object answer = call.proceed();
            if (writes(call)) {
                pen.changed(act(call), object(answer, call.getArguments()));
            }
            return answer;
        }

        private static boolean writes(MethodInvocation call) {
            Class<?> door = call.getThis() == null
                    ? call.getMethod().getDeclaringClass()
                    : call.getThis().getClass();
            Transactional onMethod = AnnotatedElementUtils.findMergedAnnotation(call.getMethod(), Transactional.class);
            Transactional rule =
                    onMethod != null ? onMethod : AnnotatedElementUtils.findMergedAnnotation(door, Transactional.class);
            return rule != null
                    && !rule.readOnly()
                    && !AnnotatedElementUtils.hasAnnotation(call.getMethod(), Unrecorded.class);
        }
    }

    private static String act(MethodInvocation call) {
        return call.getMethod().getDeclaringClass().getSimpleName() + "."
                + call.getMethod().getName();
    }

    /// The thing a call is about: the id it made, else the first id it was given.
    private static Optional<Link> object(@Nullable Object answer, @Nullable Object[] arguments) {
        return Stream.concat(Stream.ofNullable(answer), Arrays.stream(arguments))
                .filter(Id.class::isInstance)
                .map(Id.class::cast)
                .map(Link::to)
                .findFirst();
    }
}
