package org.tsumugi.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.tsumugi.NaughtyStrings;
import org.tsumugi.PortalTest;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Ids;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Role;

@PortalTest
class SuggestionsTests {

    private static final Actor MEMBER = new Actor(MemberId.next(), "member", Set.of(Role.MEMBER));
    private static final Actor CURATOR = new Actor(MemberId.next(), "curator", Set.of(Role.CURATOR));

    @Autowired
    private Suggestions suggestions;

    @Autowired
    private Facilities facilities;

    @Autowired
    private JdbcClient jdbc;

    private FacilityId withoutNumber() {
        return Actor.SYSTEM.act(() -> facilities.add(new NewFacility(
                "番号なし" + Ids.next() + "（見本）",
                "",
                "CLINIC",
                "06204",
                "",
                Optional.empty(),
                "",
                "",
                "",
                "",
                false,
                "",
                Map.of())));
    }

    private String phone(FacilityId id) {
        return MEMBER.act(() -> facilities.find(id).orElseThrow().contact().phone());
    }

    @ParameterizedTest
    @CsvSource({"0234-00-1234,0234-00-1234", "０２３４ー００ー１２３４,0234-00-1234", "(0234) 00 1234,0234-00-1234"})
    void aNumberThatAMemberToldIsShownOnceACuratorTookIt(String written, String shown) {
        FacilityId id = withoutNumber();
        SuggestionId told = MEMBER.act(() -> suggestions.suggest(id, written, "受付は午前のみ"));
        assertThat(phone(id)).isEmpty();
        assertThat(CURATOR.act(suggestions::waiting)).extracting(Suggestion::id).contains(told);
        CURATOR.act(() -> suggestions.take(told));
        assertThat(phone(id)).isEqualTo(shown);
        assertThat(CURATOR.act(suggestions::waiting)).extracting(Suggestion::id).doesNotContain(told);
    }

    @Test
    void aDeclinedNumberIsNotShown() {
        FacilityId id = withoutNumber();
        SuggestionId told = MEMBER.act(() -> suggestions.suggest(id, "0234-00-1234", ""));
        CURATOR.act(() -> suggestions.decline(told));
        CURATOR.act(() -> suggestions.take(told));
        assertThat(phone(id)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "電話", "<script>alert(1)</script>", "0234-00-1234-0234-00-1234", "1234567890"})
    void whatIsNoNumberIsRefused(String written) {
        FacilityId id = withoutNumber();
        assertThatThrownBy(() -> MEMBER.act(() -> suggestions.suggest(id, written, "")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void everyNaughtyNoteIsKeptAsWrittenOrRefused() {
        FacilityId id = withoutNumber();
        NaughtyStrings.all().forEach(note -> {
            try {
                SuggestionId told = MEMBER.act(() -> suggestions.suggest(id, "0234-00-1234", note));
                assertThat(jdbc.sql("select note from directory.suggestion where id = :id")
                                .param("id", told.value())
                                .query(String.class)
                                .optional())
                        .as(note)
                        .contains(note.strip());
                CURATOR.act(() -> suggestions.decline(told));
            } catch (Refused refused) {
                assertThat(note.length() > Suggestions.NOTE_LETTERS || note.indexOf('\0') >= 0)
                        .as(note)
                        .isTrue();
            }
        });
    }

    @Test
    void onlyACuratorTakesANumber() {
        SuggestionId told = MEMBER.act(() -> suggestions.suggest(withoutNumber(), "0234-00-1234", ""));
        assertThatThrownBy(() -> MEMBER.act(() -> suggestions.take(told))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> MEMBER.act(suggestions::waiting)).isInstanceOf(AccessDeniedException.class);
    }
}
