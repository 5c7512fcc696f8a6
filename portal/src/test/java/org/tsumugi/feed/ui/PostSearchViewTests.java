package org.tsumugi.feed.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsumugi.Someone;
import org.tsumugi.ViewTest;
import org.tsumugi.feed.PostKind;
import org.tsumugi.feed.Threads;
import org.tsumugi.feed.searching.PostSearch;
import org.tsumugi.feed.searching.SearchedTeam;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.teams.TeamDraft;
import org.tsumugi.teams.TeamId;
import org.tsumugi.teams.TeamKind;
import org.tsumugi.teams.Teams;

class PostSearchViewTests extends ViewTest {

    @Autowired
    Threads threads;

    @Autowired
    PostSearch search;

    @Autowired
    Teams teams;

    @Autowired
    Members members;

    Actor author;
    SearchedTeam searched;

    @BeforeEach
    void aTeam() {
        author = Someone.member(members);
        TeamId team = author.act(() -> teams.found(new TeamDraft("組", TeamKind.HIDDEN, "")));
        searched = new SearchedTeam(threads, search, team);
    }

    @Test
    void whatIsFoundLeadsToThePostAndMarksTheWordsWithoutTrustingThem() {
        String word = SearchedTeam.word();
        searched.start(author, PostKind.NOTICE, "冬の道", "<b onmouseover=alert(1)>" + word + "</b> です");
        searched.awaitFound(author, word);
        enter(author);
        UI.getCurrent().navigate("feed/search");
        assertThat(_find(FoundRow.class)).isEmpty();

        _setValue(_get(TextField.class, spec -> spec.withLabel(word("feed.search.text"))), word);
        _click(_get(Button.class, spec -> spec.withText(word("feed.search.do"))));

        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .isEqualTo("feed/search?q=" + word);
        String row = _get(FoundRow.class).getElement().getProperty("innerHTML");
        assertThat(row).contains("<mark>" + word + "</mark>", "&lt;b", "?at=1").doesNotContain("<b onmouseover");
    }

    @Test
    void anAddressSearchesWhatItsReaderMayReadAndNoMore() {
        String word = SearchedTeam.word();
        searched.start(author, PostKind.NOTICE, word, "本文");
        searched.awaitFound(author, word);
        QueryParameters address = QueryParameters.simple(Map.of("q", word, "file", "without", "kind", "NOTICE"));
        enter(author);
        UI.getCurrent().navigate("feed/search", address);
        assertThat(_find(FoundRow.class)).hasSize(1);

        enter(Someone.member(members));
        UI.getCurrent().navigate("feed/search", address);
        assertThat(_find(FoundRow.class)).isEmpty();
        assertThat(_get(Section.class, spec -> spec.withClasses("empty"))
                        .getElement()
                        .getTextRecursively())
                .contains(word("feed.search.nothing"));
    }
}
