package org.tsumugi.joining.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.tsumugi.PortalTest;
import org.tsumugi.Someone;
import org.tsumugi.joining.Threshold;
import org.tsumugi.joining.documents.Consents;
import org.tsumugi.joining.documents.Document;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Role;

/// Addresses that are no pages, through security as a browser meets them.
@PortalTest
class ConsentOnRequestsTests {

    @Autowired
    WebApplicationContext context;

    @Autowired
    Members members;

    @Autowired
    Consents consents;

    @Autowired
    Threshold threshold;

    @Autowired
    JdbcClient jdbc;

    private MockHttpServletResponse at(String address, Actor who) throws Exception {
        MockMvc browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        return browser.perform(get(address).with(authentication(Someone.signedIn(who, Instant.now()))))
                .andReturn()
                .getResponse();
    }

    @Test
    void whoHasStillToAcceptSomethingIsLedThereFromEveryAddress() throws Exception {
        Actor base = Someone.with(members, Role.MEMBER, Role.COORDINATOR);
        jdbc.sql("insert into joining.consent (member, kind, version, at) values (?, 'POLICY', 0, now())")
                .param(base.id().value())
                .update();
        for (String address : new String[] {"/my-data/tsumugi.zip", "/use/mirror.csv", "/files/" + base.id()}) {
            assertThat(at(address, base).getRedirectedUrl()).as(address).isEqualTo("/consent");
        }
        Map<Document.Kind, Integer> current =
                threshold.documents().stream().collect(Collectors.toMap(Document::kind, Document::version));
        base.act(() -> consents.accept(new Document.Accepted(current)));
        assertThat(at("/my-data/tsumugi.zip", base).getRedirectedUrl()).isNull();
    }
}
