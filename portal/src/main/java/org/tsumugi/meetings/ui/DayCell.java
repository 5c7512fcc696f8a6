package org.tsumugi.meetings.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tsumugi.days.DayMark;
import org.tsumugi.days.Holidays;
import org.tsumugi.meetings.MeetingLine;
import org.tsumugi.meetings.MeetingStatus;
import org.tsumugi.meetings.Rsvp;
import org.tsumugi.shell.Times;

/// A day of the month: on a phone its number and a dot for each meeting, on a wide screen the meetings themselves.
class DayCell extends NativeTableCell {

    private static final int DOTS = 3;
    private static final int TITLES = 4;

    DayCell(CalendarAddress address, LocalDate day, List<MeetingLine> meetings, Holidays holidays, LocalDate today) {
        addClassNames("day", day.getDayOfWeek().name().toLowerCase(Locale.ROOT));
        List<DayMark> marks = holidays.marks(day);
        RouterLink number = address.on(day).link("");
        number.add(new Span(String.valueOf(day.getDayOfMonth())));
        number.addClassName("number");
        number.getElement().setAttribute("aria-label", spoken(day, marks, meetings, today));
        if (day.equals(today)) {
            addClassName("today");
            Span word = new Span(getTranslation("meetings.when.today"));
            word.addClassName("today-word");
            number.add(word);
        }
        if (address.day().filter(day::equals).isPresent()) {
            addClassName("chosen");
            number.getElement().setAttribute("aria-current", "date");
        }
        add(number);
        marks.forEach(this::mark);
        if (!meetings.isEmpty()) {
            add(dots(meetings), titles(address, day, meetings));
        }
    }

    private String spoken(LocalDate day, List<DayMark> marks, List<MeetingLine> meetings, LocalDate today) {
        return Stream.of(
                        Stream.of(Times.shortDay(day)),
                        Stream.of(getTranslation("meetings.when.today")).filter(word -> day.equals(today)),
                        marks.stream().map(mark -> mark.name(getLocale())),
                        Stream.of(getTranslation("meetings.count", meetings.size()))
                                .filter(word -> !meetings.isEmpty()))
                .flatMap(part -> part)
                .collect(Collectors.joining(" "));
    }

    /// The name where there is room, one character on a phone; the link's label has said it already.
    private void mark(DayMark mark) {
        String kind = mark.kind().name().toLowerCase(Locale.ROOT);
        addClassName(kind);
        add(
                markName(mark.name(getLocale()), "whole"),
                markName(getTranslation("meetings.mark.short." + kind), "short"));
    }

    private static Span markName(String words, String room) {
        Span name = new Span(words);
        name.addClassNames("mark-name", room);
        name.getElement().setAttribute("aria-hidden", "true");
        return name;
    }

    /// Filled where I come; the link beside it says the number.
    private static Span dots(List<MeetingLine> meetings) {
        String dots = meetings.stream()
                .limit(DOTS)
                .map(meeting -> meeting.mine().filter(Rsvp.ATTEND::equals).isPresent() ? "●" : "○")
                .collect(Collectors.joining());
        Span all = new Span(meetings.size() > DOTS ? dots + "+" : dots);
        all.addClassName("dots");
        all.getElement().setAttribute("aria-hidden", "true");
        return all;
    }

    private UnorderedList titles(CalendarAddress address, LocalDate day, List<MeetingLine> meetings) {
        UnorderedList titles = new UnorderedList();
        titles.addClassName("titles");
        meetings.stream().limit(TITLES).forEach(meeting -> titles.add(title(meeting)));
        if (meetings.size() > TITLES) {
            titles.add(
                    new ListItem(address.on(day).link(getTranslation("meetings.and-more", meetings.size() - TITLES))));
        }
        return titles;
    }

    private static ListItem title(MeetingLine meeting) {
        Span time = new Span(When.time(meeting.startsAt()));
        time.addClassName("time");
        ListItem item = new ListItem(time, MeetingLinks.meeting(meeting.id(), meeting.title()));
        if (meeting.status() == MeetingStatus.CANCELLED) {
            item.addClassName("called-off");
        }
        Marks.status(meeting.status())
                .filter(mark -> meeting.status() == MeetingStatus.CANCELLED)
                .ifPresent(item::addComponentAsFirst);
        meeting.mine().ifPresent(answer -> {
            Span mine = Marks.answer(answer);
            item.add(mine);
        });
        return item;
    }
}
