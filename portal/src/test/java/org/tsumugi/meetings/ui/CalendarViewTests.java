package org.tsumugi.meetings.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.RouterLink;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsumugi.ViewTest;
import org.tsumugi.meetings.DraftEditor;
import org.tsumugi.meetings.MeetingId;
import org.tsumugi.meetings.MeetingKind;
import org.tsumugi.meetings.MeetingSamples;
import org.tsumugi.meetings.Meetings;
import org.tsumugi.meetings.Replies;
import org.tsumugi.meetings.Rsvp;
import org.tsumugi.meetings.SeriesList;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Region;

/// The calendar as a member and an organiser see it; the year lies far off, because all tests share one database.
class CalendarViewTests extends ViewTest {

    @Autowired
    Meetings meetings;

    @Autowired
    Replies replies;

    @Autowired
    SeriesList seriesList;

    @Autowired
    Members members;

    MeetingSamples samples;
    Actor member;
    int year;

    @BeforeEach
    void aYearOfItsOwn() {
        samples = new MeetingSamples(members, seriesList, meetings);
        member = samples.member();
        year = ThreadLocalRandom.current().nextInt(2_060, 2_095);
    }

    @Test
    void theMonthShowsItsDaysWithTheirMeetings() {
        String title = "会合 " + ThreadLocalRandom.current().nextInt();
        plan(title, LocalDate.of(year, 6, 10), MeetingKind.GATHERING);

        open(member, "meetings?month=" + year + "-06&day=10");

        assertThat(_find(DayCell.class)).hasSize(30);
        assertThat(texts(_get(MonthGrid.class))).contains(title);
        assertThat(_find(MeetingListItem.class)).anyMatch(row -> texts(row).contains(title));
        assertThat(_find(RouterLink.class, spec -> spec.withClasses("number")))
                .anyMatch(link -> link.getElement().getAttribute("aria-label").contains("6月10日"));
    }

    @Test
    void theMonthNamesHolidaysAndClosuresInTheReadersLanguage() {
        open(member, "meetings?month=2026-11&day=3");
        assertThat(texts(_get(CalendarView.class))).contains("文化の日", word("meetings.holiday", "文化の日"));

        open(member, "meetings?month=2026-08&day=13");
        assertThat(texts(_get(CalendarView.class))).contains(word("meetings.closure", "お盆"));

        enter(member, Locale.ENGLISH);
        Addresses.open("meetings?month=2026-11&day=3");
        assertThat(texts(_get(CalendarView.class))).contains("Culture Day", "Public holiday: Culture Day");
    }

    @Test
    void theWeekBeginsAsTheReadersLocaleHasIt() {
        open(member, "meetings?month=2026-11");
        assertThat(firstWeekday()).isEqualTo("日");

        enter(member, Locale.ENGLISH);
        Addresses.open("meetings?month=2026-11");
        assertThat(firstWeekday()).isEqualTo("Mon");
    }

    private String firstWeekday() {
        return _find(_get(MonthGrid.class), NativeTableHeaderCell.class)
                .getFirst()
                .getText();
    }

    @Test
    void theListGroupsTheFiscalYearByMonth() {
        plan("五月の会", LocalDate.of(year, 5, 10), MeetingKind.GATHERING);
        plan("翌年二月の会", LocalDate.of(year + 1, 2, 10), MeetingKind.GATHERING);

        open(member, "meetings?view=list&month=" + year + "-04");

        assertThat(_find(H2.class)).extracting(H2::getText).contains(year + "年度", year + "年5月", (year + 1) + "年2月");
        assertThat(texts(_get(YearList.class))).contains("五月の会", "翌年二月の会");
    }

    @Test
    void filtersStandInTheAddress() {
        MeetingId mine = plan("出る学習会", LocalDate.of(year, 7, 10), MeetingKind.STUDY_SESSION);
        plan("出ない学習会", LocalDate.of(year, 7, 11), MeetingKind.STUDY_SESSION);
        plan("委員会", LocalDate.of(year, 7, 12), MeetingKind.COMMITTEE);
        member.act(() -> replies.reply(mine, Rsvp.ATTEND, ""));

        open(member, "meetings?view=list&month=" + year + "-07&kind=STUDY_SESSION");
        assertThat(texts(_get(YearList.class))).contains("出る学習会", "出ない学習会").doesNotContain("委員会");

        _setValue(_get(Checkbox.class), true);
        assertThat(texts(_get(YearList.class))).contains("出る学習会").doesNotContain("出ない学習会");
        assertThat(_get(Select.class).getValue()).isEqualTo(MeetingKind.STUDY_SESSION);
    }

    @Test
    void anEmptyDayOffersTheFirstStepToWhoMayTakeIt() {
        String empty = "meetings?month=2055-02&day=2";

        open(member, empty);
        assertThat(_find(RouterLink.class, spec -> spec.withText(word("meetings.plan"))))
                .isEmpty();

        open(samples.organizer(), empty);
        assertThat(_find(RouterLink.class, spec -> spec.withText(word("meetings.plan"))))
                .anyMatch(link -> link.getHref().equals("meetings/plan?day=2055-02-02"));
    }

    @Test
    void aBrokenAddressShowsTheCurrentMonth() {
        open(member, "meetings?month=2026-99&day=77&kind=NONE&view=x");

        assertThat(_find(MonthGrid.class)).hasSize(1);
    }

    private MeetingId plan(String title, LocalDate day, MeetingKind kind) {
        Instant start = day.atTime(18, 30).atZone(Region.ZONE).toInstant();
        return samples.meeting(
                DraftEditor.sample().title(title).kind(kind).at(start).done());
    }

    private void open(Actor actor, String address) {
        enter(actor);
        Addresses.open(address);
    }

    static List<String> texts(Component part) {
        return all(part).map(each -> each.getElement().getText()).toList();
    }

    private static Stream<Component> all(Component part) {
        return Stream.concat(Stream.of(part), part.getChildren().flatMap(CalendarViewTests::all));
    }
}
