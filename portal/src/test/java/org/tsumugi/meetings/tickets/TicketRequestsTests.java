package org.tsumugi.meetings.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.HttpSessionEvent;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.tsumugi.PortalTest;
import org.tsumugi.meetings.MeetingId;
import org.tsumugi.meetings.MeetingSamples;
import org.tsumugi.meetings.Meetings;
import org.tsumugi.meetings.SeriesList;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;

/// A device with a code, through all of Spring Security.
@PortalTest
class TicketRequestsTests {

    @Autowired
    WebApplicationContext context;

    @Autowired
    Tickets tickets;

    @Autowired
    TicketStore store;

    @Autowired
    OpenTickets open;

    @Autowired
    Meetings meetings;

    @Autowired
    SeriesList seriesList;

    @Autowired
    Members members;

    @Autowired
    JdbcClient jdbc;

    MockMvc portal;
    Actor organizer;
    MeetingId meeting;

    @BeforeEach
    void aMeeting() {
        portal = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        MeetingSamples samples = new MeetingSamples(members, seriesList, meetings);
        organizer = samples.organizer();
        meeting = samples.meeting(TicketSamples.soon());
    }

    private FreshTicket make(Purpose purpose) {
        return organizer.act(() -> tickets.make(meeting, purpose));
    }

    private MvcResult show(String code, MockHttpSession session) throws Exception {
        return portal.perform(post("/sign-in/desk")
                        .param("code", code)
                        .header("User-Agent", "Mozilla/5.0 (iPad) Safari/605")
                        .session(session))
                .andReturn();
    }

    private static MockHttpSession session(MvcResult result) {
        return (MockHttpSession) Objects.requireNonNull(result.getRequest().getSession(false));
    }

    private static Actor actor(MockHttpSession session) {
        SecurityContext kept = (SecurityContext) Objects.requireNonNull(
                session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY));
        return (Actor) Objects.requireNonNull(
                Objects.requireNonNull(kept.getAuthentication()).getPrincipal());
    }

    private MockHttpServletResponse open(MockHttpSession session, String path) throws Exception {
        return portal.perform(get(path).session(session)).andReturn().getResponse();
    }

    @Test
    void theCodeLeadsToItsOnePageInASessionOfItsOwn() throws Exception {
        MockHttpSession before = new MockHttpSession();
        String name = before.getId();
        MvcResult in = show(" " + make(Purpose.RECEPTION).code().toUpperCase(Locale.ROOT), before);

        assertThat(in.getResponse().getRedirectedUrl()).isEqualTo("/desk/reception");
        assertThat(session(in).getId()).isNotEqualTo(name);
        assertThat(actor(session(in)).id()).isEqualTo(organizer.id());
        assertThat(actor(session(in)).isOnTicket()).isTrue();
        assertThat(show(make(Purpose.PRESENTING).code(), new MockHttpSession())
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/desk/present");
    }

    @Test
    void nobodysOwnSessionAndATicketAreInOneBrowser() throws Exception {
        FreshTicket ticket = make(Purpose.RECEPTION);

        assertThat(portal.perform(post("/sign-in/desk")
                                .param("code", ticket.code())
                                .with(authentication(organizer.authentication())))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/desk?signed-in");
        assertThat(organizer.act(() -> tickets.of(meeting)).getFirst().usedAt()).isEmpty();
    }

    @Test
    void isNoSessionOfWhoeverMadeTheTicketAndNoIdleLimitEndsIt() throws Exception {
        MockHttpSession device = session(show(make(Purpose.PRESENTING).code(), new MockHttpSession()));

        assertThat(jdbc.sql("select count(*) from accounts.session where member = ?")
                        .param(organizer.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(device.getMaxInactiveInterval()).isGreaterThan(3 * 60 * 60);
    }

    @Test
    void aSecondDeviceAndAWrongCodeAreToldSo() throws Exception {
        String code = make(Purpose.RECEPTION).code();
        show(code, new MockHttpSession());

        assertThat(show(code, new MockHttpSession()).getResponse().getRedirectedUrl())
                .isEqualTo("/desk?ticket-used");
        assertThat(show("", new MockHttpSession()).getResponse().getRedirectedUrl())
                .isEqualTo("/desk?ticket-code");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/files/0190a8c0-0000-7000-8000-000000000000", "/files/0190a8c0-0000-7000-8000-000000000000/page"
            })
    void whatHasAnAddressIsNotThereForATicket(String path) throws Exception {
        MockHttpSession device = session(show(make(Purpose.RECEPTION).code(), new MockHttpSession()));

        assertThat(open(device, path).getStatus()).isIn(403, 404);
    }

    @Test
    void theMeetingsOwnFileIsNotThereForATicketThoughItIsForItsMaker() throws Exception {
        MockHttpSession device = session(show(make(Purpose.RECEPTION).code(), new MockHttpSession()));
        String file = "/meetings/" + meeting + ".ics";

        assertThat(open(device, file).getStatus()).isEqualTo(404);
        assertThat(portal.perform(get(file).with(authentication(organizer.authentication())))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void theDeviceIsOutWithinALookOnceTheTicketEnds() throws Exception {
        FreshTicket ticket = make(Purpose.RECEPTION);
        MockHttpSession device = session(show(ticket.code(), new MockHttpSession()));
        open.look();
        assertThat(actor(device).isOnTicket()).isTrue();

        organizer.act(() -> tickets.end(ticket.ticket()));
        open.look();

        assertThat(device.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY))
                .isNull();
        assertThat(open(device, "/sign-in/desk/ended").getRedirectedUrl()).isEqualTo("/desk?ended");
        assertThat(device.isInvalid()).isTrue();
    }

    @Test
    void aLinkCannotEndWhatStillRunsButTheDeviceItselfCan() throws Exception {
        FreshTicket ticket = make(Purpose.RECEPTION);
        MockHttpSession device = session(show(ticket.code(), new MockHttpSession()));

        open(device, "/sign-in/desk/ended");
        assertThat(device.isInvalid()).isFalse();
        assertThat(portal.perform(post("/sign-in/desk/leave")
                                .session(device)
                                .header("Origin", "https://elsewhere.example"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        portal.perform(post("/sign-in/desk/leave").session(device));

        assertThat(device.isInvalid()).isTrue();
    }

    @Test
    void aBrowserThatIsGoneTakesItsTicketAlong() throws Exception {
        FreshTicket ticket = make(Purpose.RECEPTION);
        MockHttpSession device = session(show(ticket.code(), new MockHttpSession()));

        open.sessionDestroyed(new HttpSessionEvent(device));

        assertThat(store.stillGood(List.of(ticket.ticket()), Instant.now())).isEmpty();
    }
}
