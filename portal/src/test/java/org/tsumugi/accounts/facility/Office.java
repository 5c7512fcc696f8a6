package org.tsumugi.accounts.facility;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.WebApplicationContext;
import org.tsumugi.Someone;
import org.tsumugi.accounts.Accounts;
import org.tsumugi.accounts.Doorway;
import org.tsumugi.accounts.Newcomer;
import org.tsumugi.accounts.factors.Means;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Role;

/// A facility with a manager, a nurse, and a browser that many use.
final class Office {

    /// Where the second step waits.
    static final String NEXT = "/sign-in/code";

    private final WebApplicationContext context;
    private final UUID facility = UUID.randomUUID();
    private final Doorway door;
    private final Actor manager;
    private final Newcomer nurse;
    private final Cookie browser;

    Office(WebApplicationContext context) throws Exception {
        this.context = context;
        Members members = context.getBean(Members.class);
        this.door = new Doorway(context);
        this.manager = Someone.with(members, Role.MEMBER, Role.FACILITY_MANAGER);
        this.nurse = Newcomer.with(members, context.getBean(Accounts.class));
        worksAt(facility, manager);
        worksAt(facility, nurse.actor());
        this.browser = Objects.requireNonNull(register(manager, "事務所").getCookie("tsumugi-shared"));
    }

    UUID facility() {
        return facility;
    }

    Doorway door() {
        return door;
    }

    Actor manager() {
        return manager;
    }

    Newcomer nurse() {
        return nurse;
    }

    /// By which the browser is known.
    Cookie browser() {
        return browser;
    }

    void worksAt(UUID where, Actor who) {
        context.getBean(JdbcClient.class)
                .sql("update members.member set facility = ? where id = ?")
                .params(where, who.id().value())
                .update();
    }

    MockHttpServletResponse register(Actor who, String name) throws Exception {
        return door.sendAlone(post("/sign-in/shared").param("name", name).with(authentication(who.authentication())));
    }

    String sendCode(String code) throws Exception {
        return String.valueOf(door.send(
                        post(NEXT).param("code", code).param("remember", "yes").cookie(browser))
                .getRedirectedUrl());
    }

    List<String> cardFor(Newcomer colleague) {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        Means.signedIn(manager, context.getBean(Clock.class).instant(), Means.PASSWORD));
        try {
            return context.getBean(StaffCodeCards.class).make(colleague.actor().id());
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
