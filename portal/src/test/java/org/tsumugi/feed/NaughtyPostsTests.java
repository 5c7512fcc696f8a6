package org.tsumugi.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsumugi.NaughtyStrings;
import org.tsumugi.PortalTest;
import org.tsumugi.SafeMarkup;
import org.tsumugi.Someone;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Refused;
import org.tsumugi.shell.MarkdownText;
import org.tsumugi.teams.TeamDraft;
import org.tsumugi.teams.TeamId;
import org.tsumugi.teams.TeamKind;
import org.tsumugi.teams.Teams;

@PortalTest
class NaughtyPostsTests {

    @Autowired
    Threads threads;

    @Autowired
    Teams teams;

    @Autowired
    Members members;

    @Test
    void everyStringIsKeptAsItCameOrRefusedWithAReason() {
        Actor author = Someone.member(members);
        TeamId team = author.act(() -> teams.found(new TeamDraft("組", TeamKind.HIDDEN, "")));
        AtomicInteger kept = new AtomicInteger();
        NaughtyStrings.all()
                .forEach(text -> author.act(() -> {
                    try {
                        ThreadId id = threads.start(new NewThread(
                                team,
                                PostKind.NOTICE,
                                text.length() > NewThread.TITLE_MAX ? "長い" : text,
                                false,
                                Optional.empty(),
                                new NewPost(UUID.randomUUID(), text, List.of(), true)));
                        ThreadPage page = threads.open(id).orElseThrow();
                        assertThat(page.posts().getFirst().text()).isEqualTo(text.strip());
                        kept.incrementAndGet();
                    } catch (Refused refused) {
                        assertThat(refused.words()).startsWith("feed.refused.");
                    }
                }));
        assertThat(kept).hasValueGreaterThan(480);
    }

    @Test
    void noStringBecomesMarkupThatRunsOrLoads() {
        for (String text : NaughtyStrings.all()) {
            SafeMarkup.require(text);
        }
    }

    @Test
    void aLinkLeadsToAPageAMailOrATelephoneAndNowhereElse() {
        assertThat(MarkdownText.html("[見る](https://example.org) [電話](tel:0235001101)"))
                .contains("href=\"https://example.org\"", "href=\"tel:0235001101\"");
        assertThat(MarkdownText.html("[押す](data:text/html,<script>1</script>) [押す](javascript:1)"))
                .doesNotContain("data:text", "javascript:");
    }
}
