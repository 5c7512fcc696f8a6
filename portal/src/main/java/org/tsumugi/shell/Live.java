package org.tsumugi.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Id;
import org.tsumugi.shared.Link;

/// Tells open screens that something changed, on every node, once the change is committed.
///
/// Carried by PostgreSQL's NOTIFY: it is part of the transaction, so nobody hears of what was rolled back.
@org.springframework.stereotype.Component
public class Live implements AutoCloseable {

    private static final int AT_ONCE = 4;

    /// A screen begins to listen no later than this after it has read.
    private static final Duration BEFORE_LISTENING = Duration.ofSeconds(30);

    private final ConcurrentHashMap<String, Set<Runnable>> listeners = new ConcurrentHashMap<>();
    private final Lately lately = new Lately(BEFORE_LISTENING);
    /// Who listens to the database must not wait for screens: a few look again at the same time, the others in turn.
    private final ExecutorService screens = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().daemon().name("live-screen-", 1).factory());
    private final LiveStore store;

    Live(LiveStore store) {
        this.store = store;
    }

    /// A point on this node's own clock.
    ///
    /// @param nanos of [System#nanoTime()]
    public record Moment(long nanos) {

        boolean isAfter(Moment other) {
            return nanos - other.nanos > 0;
        }
    }

    public Moment now() {
        return new Moment(System.nanoTime());
    }

    /// Called inside the transaction that changes `about`.
    public void announce(Id about) {
        store.announce(topic(about));
    }

    /// In one statement, however many.
    public void announceAll(Collection<? extends Id> about) {
        if (!about.isEmpty()) {
            store.announceAll(about.stream().map(Live::topic).toList());
        }
    }

    /// Runs `onChange` in the screen's own session while it is open; it reads again what it shows. A screen that has
    /// not yet come to look is told once, however much happens meanwhile; one that reads after this call, and
    /// listens only later, is told of what was announced between.
    public void whileOpen(Component screen, Id about, Runnable onChange) {
        whileOpen(screen, about, now(), onChange);
    }

    /// For a view that shows what its reader may read as a member of their teams: it is opened anew when they have left
    /// one, or were removed.
    public void openAnewForWhoLeft(Component view) {
        whileOpen(view, Actor.current().id(), () -> view.getUI().ifPresent(ui -> ui.refreshCurrentRoute(false)));
    }

    /// For a screen that has read already.
    ///
    /// @param read a moment before it did
    public void whileOpen(Component screen, Id about, Moment read, Runnable onChange) {
        AtomicBoolean told = new AtomicBoolean();
        AtomicLong since = new AtomicLong(read.nanos());
        screen.addAttachListener(attached -> {
            UI ui = attached.getUI();
            told.set(false);
            Runnable tell = () -> {
                if (told.compareAndSet(false, true)) {
                    screens.execute(() -> wake(ui, told, onChange));
                }
            };
            Registration listening = listen(topic(about), tell);
            if (lately.isHeard(topic(about), new Moment(since.get()))) {
                tell.run();
            }
            screen.addDetachListener(detached -> {
                listening.remove();
                since.set(now().nanos());
                detached.unregisterListener();
            });
        });
    }

    /// A tab that was closed meanwhile must not keep the others from hearing.
    private static void wake(UI ui, AtomicBoolean told, Runnable onChange) {
        try {
            ui.access(() -> {
                told.set(false);
                onChange.run();
            });
        } catch (UIDetachedException gone) {
            // Its listener goes with it.
        }
    }

    Registration listen(String topic, Runnable listener) {
        listeners.computeIfAbsent(topic, t -> ConcurrentHashMap.newKeySet()).add(listener);
        return () -> listeners.computeIfPresent(topic, (t, all) -> {
            all.remove(listener);
            return all.isEmpty() ? null : all;
        });
    }

    void heard(String topic) {
        lately.add(topic);
        listeners.getOrDefault(topic, Set.of()).forEach(Runnable::run);
    }

    /// After a lost connection nobody knows what was missed: every open screen looks again.
    void mayHaveMissed() {
        lately.addAll();
        listeners.values().forEach(all -> all.forEach(Runnable::run));
    }

    @Override
    public void close() {
        screens.shutdownNow();
    }

    private static String topic(Id about) {
        Link link = Link.to(about);
        return link.kind() + ":" + link.id();
    }
}
