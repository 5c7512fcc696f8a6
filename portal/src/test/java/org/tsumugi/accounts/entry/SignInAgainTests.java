package org.tsumugi.accounts.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.tsumugi.PortalTest;
import org.tsumugi.accounts.Accounts;
import org.tsumugi.accounts.Newcomer;
import org.tsumugi.accounts.sessions.CurrentSession;
import org.tsumugi.accounts.sessions.SessionId;
import org.tsumugi.members.Members;

/// The way from a tab whose session is over back to where it was.
@PortalTest
class SignInAgainTests {

    @Autowired
    WebApplicationContext context;

    @Autowired
    Members members;

    @Autowired
    Accounts accounts;

    MockMvc portal;
    Newcomer newcomer;
    MockHttpSession over = new MockHttpSession();

    @BeforeEach
    void aSessionThatIsOver() {
        portal = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        newcomer = Newcomer.with(members, accounts);
        CurrentSession.name(over, SessionId.next());
    }

    private MvcResult again(String to) throws Exception {
        return portal.perform(get("/sign-in/again").param("to", to).session(over))
                .andReturn();
    }

    private String enter(MockHttpSession session) throws Exception {
        return String.valueOf(portal.perform(post("/sign-in")
                        .param("username", newcomer.userName())
                        .param("password", Newcomer.PASSWORD)
                        .session(session))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private static MockHttpSession session(MvcResult result) {
        return (MockHttpSession)
                Objects.requireNonNull(((MockHttpServletRequest) result.getRequest()).getSession(false));
    }

    @Test
    void whoSignsInAgainStandsAtTheSameAddress() throws Exception {
        MvcResult sent = again("/feed?only=mine");
        assertThat(sent.getResponse().getRedirectedUrl()).isEqualTo("/sign-in?idle");
        assertThat(over.isInvalid()).isTrue();
        assertThat(session(sent)).isNotSameAs(over);
        assertThat(enter(session(sent))).isEqualTo("/feed?only=mine");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example/",
                "\\\\evil.example",
                "javascript:alert(1)",
                "/\r\nLocation: https://evil.example"
            })
    void nobodyIsLedToAnotherSite(String elsewhere) throws Exception {
        MvcResult sent = again(elsewhere);
        assertThat(sent.getResponse().getRedirectedUrl()).isEqualTo("/sign-in?ended");
        MockHttpSession next = new MockHttpSession();
        assertThat(enter(next)).isEqualTo("/");
    }

    @Test
    void anotherTabsSignInPageIsNotClosedByALateTab() throws Exception {
        MockHttpSession next = session(again("/feed"));
        portal.perform(get("/sign-in/again").param("to", "/teams").session(next));
        assertThat(next.isInvalid()).isFalse();
    }

    @Test
    void whoIsInAlreadyJustGoesOn() throws Exception {
        enter(over);
        assertThat(again("/teams").getResponse().getRedirectedUrl()).isEqualTo("/teams");
        assertThat(over.isInvalid()).isFalse();
    }
}
