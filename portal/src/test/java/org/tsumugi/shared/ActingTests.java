package org.tsumugi.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.VaadinSession;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextImpl;
import org.tsumugi.Someone;
import org.tsumugi.ViewTest;
import org.tsumugi.mail.Letters;
import org.tsumugi.members.Members;

class ActingTests extends ViewTest {

    @Autowired
    Members members;

    @Autowired
    Letters letters;

    /// A browser's session has a security context of its own, which comes before that of the thread.
    @Test
    void thePortalActsForItselfAlsoInsideTheSessionOfSomeoneSignedIn() {
        Actor someone = Someone.member(members);
        enter(someone);
        VaadinSession.getCurrent()
                .getSession()
                .setAttribute("SPRING_SECURITY_CONTEXT", new SecurityContextImpl(someone.authentication()));
        assertThat(Actor.current()).isEqualTo(someone);

        assertThat(Actor.SYSTEM.act(letters::canSend)).isTrue();
        Actor inside = Actor.SYSTEM.act(() -> someone.act(Actor::current));

        assertThat(inside).isEqualTo(someone);
        assertThat(Actor.current()).isEqualTo(someone);
    }
}
