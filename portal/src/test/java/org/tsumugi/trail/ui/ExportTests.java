package org.tsumugi.trail.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.tsumugi.PortalTest;
import org.tsumugi.Someone;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Role;
import org.tsumugi.shell.WordsProvider;
import org.tsumugi.teams.TeamDraft;
import org.tsumugi.teams.TeamKind;
import org.tsumugi.teams.Teams;
import org.tsumugi.trail.Trail;
import org.tsumugi.trail.TrailEntry;
import org.tsumugi.trail.TrailEntry.Outcome;
import org.tsumugi.trail.TrailFilter;
import org.tsumugi.trail.TrailLine;

/// The table that an auditor takes along, through security as a browser meets it.
@PortalTest
class ExportTests {

    @Autowired
    WebApplicationContext context;

    @Autowired
    Members members;

    @Autowired
    Teams teams;

    @Autowired
    Trail trail;

    @Autowired
    WordsProvider words;

    MockMvc browser;
    Actor auditor;
    Actor founder;

    @BeforeEach
    void someoneFoundsATeam() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        auditor = Someone.with(members, Role.AUDITOR);
        founder = Someone.member(members);
        founder.act(() -> teams.found(new TeamDraft("組", TeamKind.OPEN, "")));
    }

    private MockHttpServletResponse export(Actor reader, String reason) throws Exception {
        return export(Someone.signedIn(reader, Instant.now()), reason);
    }

    private MockHttpServletResponse export(Authentication reader, String reason) throws Exception {
        return browser.perform(get("/trail/export.csv")
                        .param("who", founder.id().toString())
                        .param("reason", reason)
                        .param("lang", "ja")
                        .with(authentication(reader)))
                .andReturn()
                .getResponse();
    }

    @Test
    void anAuditorGetsWhatTheFilterFindsAsATable() throws Exception {
        MockHttpServletResponse answer = export(auditor, "定期監査");
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("Content-Disposition")).matches("attachment; filename=\"trail-[0-9-]{10}\\.csv\"");
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8).lines())
                .satisfiesExactly(
                        head -> assertThat(head).startsWith("\uFEFF\"日時\",\"だれが\""),
                        row -> assertThat(row).contains(founder.name(), "チームを作った", "\"組\"", "○ 実行"));
    }

    @Test
    void theExportItselfIsInTheTrailWithItsReason() throws Exception {
        export(auditor, "10月の定期監査");
        TrailFilter mine = new TrailFilter(
                auditor.id().toString(),
                Optional.of("Trail.export"),
                Optional.empty(),
                Optional.of(Outcome.READ),
                Optional.empty(),
                Optional.empty());
        assertThat(auditor.act(() -> trail.find(mine, Optional.empty())).items())
                .singleElement()
                .satisfies(entry -> assertThat(entry.reason()).contains("10月の定期監査"));
    }

    @Test
    void whoCameInLongAgoIsAskedAgainOnThePageAndGetsNothing() throws Exception {
        MockHttpServletResponse answer =
                export(Someone.signedIn(auditor, Instant.now().minus(Duration.ofHours(1))), "定期監査");
        assertThat(answer.getHeader("Location")).isEqualTo("/trail");
        assertThat(answer.getContentAsString()).isEmpty();
    }

    @Test
    void withoutAReasonThereIsNoTable() throws Exception {
        assertThat(export(auditor, " ").getStatus()).isEqualTo(400);
    }

    @Test
    void whoIsNoAuditorFindsNothingThere() throws Exception {
        assertThat(export(founder, "見たい").getStatus()).isEqualTo(404);
    }

    @Test
    void noCellIsTakenForAFormula() {
        TrailTable table = new TrailTable(words, Locale.JAPANESE);
        for (String name : new String[] {"=1+1", "+81", "-1", "@SUM(A1)", "\tx", "\rx"}) {
            assertThat(table.line(named(name))).contains(",\"'" + name + "\",");
        }
        assertThat(table.line(named("山田 \"太郎\", 花子"))).contains(",\"山田 \"\"太郎\"\", 花子\",");
    }

    private static TrailLine named(String name) {
        TrailEntry entry = new TrailEntry(
                UUID.randomUUID(),
                Instant.EPOCH,
                null,
                name,
                "SignIn.left",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Outcome.DONE,
                Optional.empty(),
                Optional.empty());
        return new TrailLine(entry, Optional.empty(), Optional.empty());
    }
}
