package org.tsumugi.trail;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Counted;
import org.tsumugi.shared.Id;
import org.tsumugi.shared.Link;
import org.tsumugi.shared.Owned;
import org.tsumugi.shared.Reason;
import org.tsumugi.shared.Refused;
import org.tsumugi.trail.TrailPen.Look;

/// Wraps every door: a change leaves its row in the same transaction, a refusal and a protected read in one of their
/// own.
final class DoorTrail {

    private static final Logger LOG = LoggerFactory.getLogger(DoorTrail.class);

    private DoorTrail() {}

    /// Stands outside method security, to see what it refuses.
    record Refusals(TrailPen pen) implements MethodInterceptor {

        @Override
        public @Nullable Object invoke(MethodInvocation call) throws Throwable {
            try {
                Object answer = call.proceed();
                if (answer instanceof Optional<?> found && found.isEmpty() && Acts.handsOut(call.getMethod())) {
                    notHandedOut(call);
                }
                return answer;
            } catch (AccessDeniedException | Refused refusal) {
                pen.refused(Actor.find(), act(call), object(null, call.getArguments()), Optional.empty());
                throw refusal;
            }
        }

        /// Whether there is no such thing or it is not for them: the row says no more than the answer, which
        /// comes even where the row does not. Only what people ask counts, not what a door asks another.
        private void notHandedOut(MethodInvocation call) {
            if (Actor.find().filter(asker -> !asker.equals(Actor.SYSTEM)).isEmpty()
                    || TransactionSynchronizationManager.isActualTransactionActive()) {
                return;
            }
            try {
                pen.refused(Actor.find(), act(call), object(null, call.getArguments()), Optional.empty());
            } catch (RuntimeException unwritten) {
                LOG.warn("A refusal by {} has no row", act(call), unwritten);
            }
        }
    }

    /// Stands outside the transaction, so that nobody holds two connections, and between the door and the answer.
    record Reads(TrailPen pen) implements MethodInterceptor {

        @Override
        public @Nullable Object invoke(MethodInvocation call) throws Throwable {
            Object answer = call.proceed();
            Object shown = switch (answer) {
                case Optional<?> found -> found.orElse(null);
                case Collection<?> list when list.isEmpty() -> null;
                case null, default -> answer;
            };
            if (shown != null) {
                try {
                    pen.read(look(call, shown));
                } catch (RuntimeException unwritten) {
                    letGo(shown, unwritten);
                    throw unwritten;
                }
            }
            return answer;
        }

        private static Look look(MethodInvocation call, Object shown) {
            return new Look(
                    act(call),
                    object(shown, call.getArguments()),
                    shown instanceof Owned owned ? Optional.of(owned.owner()) : Optional.empty(),
                    reason(call));
        }

        /// Bytes that were already on their way.
        private static void letGo(Object shown, RuntimeException why) {
            if (shown instanceof AutoCloseable open) {
                try {
                    open.close();
                } catch (Exception alsoThat) {
                    why.addSuppressed(alsoThat);
                }
            }
        }
    }

    /// Stands inside the transaction, around methods that write.
    record Changes(TrailPen pen) implements MethodInterceptor {

        @Override
        public @Nullable Object invoke(MethodInvocation call) throws Throwable {
            Object answer = call.proceed();
            Class<?> door = call.getThis() == null
                    ? call.getMethod().getDeclaringClass()
                    : call.getThis().getClass();
            if (Acts.writes(call.getMethod(), door)) {
                pen.changed(
                        act(call),
                        object(answer, call.getArguments()),
                        reason(call).or(() -> count(answer)));
            }
            return answer;
        }
    }

    private static String act(MethodInvocation call) {
        return Acts.name(call.getMethod());
    }

    private static Optional<Reason> reason(MethodInvocation call) {
        return Arrays.stream(call.getArguments())
                .filter(Reason.class::isInstance)
                .map(Reason.class::cast)
                .findFirst();
    }

    private static Optional<Reason> count(@Nullable Object answer) {
        return answer instanceof Counted many
                ? Optional.of(new Reason(String.valueOf(many.count())))
                : Optional.empty();
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
