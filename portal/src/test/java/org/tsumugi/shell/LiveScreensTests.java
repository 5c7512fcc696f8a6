package org.tsumugi.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.tsumugi.Someone;
import org.tsumugi.ViewTest;
import org.tsumugi.members.Members;
import org.tsumugi.shared.MemberId;

/// The test's thread holds its session, as a request does: screens come to look when it lets them.
class LiveScreensTests extends ViewTest {

    @Autowired
    Live live;

    @Autowired
    Members members;

    @Autowired
    TransactionTemplate transaction;

    final MemberId about = new MemberId(UUID.randomUUID());
    final BlockingQueue<MemberId> heard = new LinkedBlockingQueue<>();
    final AtomicInteger looked = new AtomicInteger();
    final Div screen = new Div();

    @BeforeEach
    void aScreenIsOpen() {
        enter(Someone.member(members));
        live.whileOpen(screen, about, looked::incrementAndGet);
        live.listen("member:" + about.value(), () -> heard.add(about));
        UI.getCurrent().add(screen);
    }

    private void announce(int times) throws InterruptedException {
        for (int i = 0; i < times; i++) {
            transaction.executeWithoutResult(status -> live.announce(about));
        }
        for (int i = 0; i < times; i++) {
            assertThat(heard.poll(20, TimeUnit.SECONDS)).isEqualTo(about);
        }
    }

    private void letLook(int times) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (looked.get() < times && System.nanoTime() < end) {
            MockVaadin.runUIQueue();
            Thread.onSpinWait();
        }
        MockVaadin.runUIQueue();
        assertThat(looked).hasValue(times);
    }

    @Test
    void aScreenLooksOnceHoweverMuchHappenedBeforeItCameToLook() throws InterruptedException {
        announce(30);
        letLook(1);
        announce(1);
        letLook(2);
    }

    @Test
    void aScreenThatWasLeftLooksNoMore() throws InterruptedException {
        UI.getCurrent().remove(screen);
        announce(1);
        letLook(0);
        UI.getCurrent().add(screen);
        announce(1);
        letLook(1);
    }

    @Test
    void aScreenThatBeginsToListenIsToldOfWhatWasSaidAMomentBefore() throws InterruptedException {
        UI.getCurrent().remove(screen);
        announce(1);
        UI.getCurrent().add(screen);
        letLook(1);
    }
}
