package org.tsumugi.accounts;

import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/// A browser that stands before the portal: what it sends goes through all of Spring Security.
public final class Doorway {

    private final MockMvc portal;
    private MockHttpSession session = new MockHttpSession();

    public Doorway(WebApplicationContext context) {
        this.portal = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    public MockHttpSession session() {
        return session;
    }

    /// From now on it is another browser.
    public void leave() {
        session = new MockHttpSession();
    }

    public MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return sendAlone(request.session(session));
    }

    /// Without a session, as the first request of a browser.
    public MockHttpServletResponse sendAlone(MockHttpServletRequestBuilder request) throws Exception {
        return portal.perform(request).andReturn().getResponse();
    }

    /// @return where it is sent to
    public String sendPassword(String userName, String password) throws Exception {
        return String.valueOf(send(post("/sign-in").param("username", userName).param("password", password))
                .getRedirectedUrl());
    }

    /// In another browser, with its cookie.
    ///
    /// @return where it is sent to
    public String enter(Newcomer who, @Nullable Cookie shown) throws Exception {
        leave();
        var request = post("/sign-in").param("username", who.userName()).param("password", Newcomer.PASSWORD);
        return String.valueOf(
                send(shown == null ? request : request.cookie(shown)).getRedirectedUrl());
    }

    /// Whether a page that is not for everyone sends it to the form.
    public boolean isStranger() throws Exception {
        String sentTo = send(get("/files/" + UUID.randomUUID())).getRedirectedUrl();
        return sentTo != null && sentTo.endsWith("/sign-in");
    }
}
