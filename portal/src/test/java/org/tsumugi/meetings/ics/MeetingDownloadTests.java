package org.tsumugi.meetings.ics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.tsumugi.PortalTest;
import org.tsumugi.meetings.DraftEditor;
import org.tsumugi.meetings.MeetingId;
import org.tsumugi.meetings.MeetingSamples;
import org.tsumugi.meetings.Meetings;
import org.tsumugi.meetings.SeriesList;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Ids;
import org.tsumugi.shared.Role;

/// The download of a meeting, through security as a browser meets it.
@PortalTest
class MeetingDownloadTests {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Meetings meetings;

    @Autowired
    private SeriesList seriesList;

    @Autowired
    private Members members;

    private MeetingSamples samples;
    private MockMvc browser;

    @BeforeEach
    void aBrowser() {
        samples = new MeetingSamples(members, seriesList, meetings);
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @Test
    void givesAMemberTheFileUnderAPlainAndAJapaneseName() throws Exception {
        MeetingId meeting =
                samples.meeting(DraftEditor.sample().title("看取り/夜間?").done());

        MockHttpServletResponse answer = download(samples.member(), meeting.toString());

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo("text/calendar;charset=UTF-8");
        assertThat(answer.getContentAsString()).contains("UID:" + meeting, "URL:http://localhost/meetings/" + meeting);
        assertThat(answer.getHeader("Content-Disposition"))
                .matches("attachment; filename=\"meeting-[0-9-]{10}\\.ics\"; filename\\*=UTF-8''[A-Za-z0-9%._-]+\\.ics")
                .contains("%E7%9C%8B%E5%8F%96%E3%82%8A%20%E5%A4%9C%E9%96%93.ics");
    }

    @Test
    void sendsWhoIsNotSignedInToTheSignInPage() throws Exception {
        MockHttpServletResponse answer = browser.perform(get("/meetings/" + samples.meeting() + ".ics"))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(answer.getRedirectedUrl()).endsWith("/sign-in");
    }

    @Test
    void answersUnknownAndForbiddenAlike() throws Exception {
        String meeting = samples.meeting().toString();

        assertThat(download(samples.member(), Ids.next().toString()).getStatus())
                .isEqualTo(404);
        assertThat(download(samples.member(), "no-id").getStatus()).isEqualTo(404);
        assertThat(download(samples.person("OTHER", Role.AUDITOR), meeting).getStatus())
                .isEqualTo(404);
    }

    private MockHttpServletResponse download(Actor actor, String id) throws Exception {
        return browser.perform(get("/meetings/" + id + ".ics").with(authentication(actor.authentication())))
                .andReturn()
                .getResponse();
    }
}
