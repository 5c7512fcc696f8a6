package org.tsumugi.feed.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tsumugi.feed.polls.Poll;
import org.tsumugi.feed.polls.Polls;
import org.tsumugi.members.MemberCard;
import org.tsumugi.members.ui.MembersLinks;
import org.tsumugi.shell.LongList;
import org.tsumugi.shell.Parts;

/// How it stands: each option with its votes and those by profession, in numbers that are read as well as seen.
class PollResults extends OrderedList {

    PollResults(Polls polls, Poll poll, Poll.Results results) {
        addClassNames("list", "poll-results");
        poll.options().forEach(option -> add(row(polls, poll, results, option)));
    }

    private ListItem row(Polls polls, Poll poll, Poll.Results results, Poll.Option option) {
        int votes = results.votes(option.position());
        Span share = new Span();
        share.addClassName("poll-share");
        share.getElement().getStyle().set("inline-size", poll.voters() == 0 ? "0" : 100 * votes / poll.voters() + "%");
        share.getElement().setAttribute("aria-hidden", "true");
        String professions = results.of(option.position()).stream()
                .map(one -> getTranslation(
                        "feed.poll.profession",
                        one.profession()
                                .map(profession -> profession.name(getLocale()))
                                .orElseGet(() -> getTranslation("feed.poll.professions-together")),
                        one.votes()))
                .collect(Collectors.joining(getTranslation("feed.poll.between")));
        ListItem row = new ListItem(
                Parts.written(option.text()),
                Parts.chip(getTranslation("feed.poll.votes", votes)),
                share,
                Parts.meta(new Span(professions)));
        row.addClassName("row");
        if (poll.chosen().contains(option.position())) {
            row.addComponentAtIndex(2, Parts.chip(getTranslation("feed.poll.mine"), "ok"));
        }
        if (!poll.secret() && votes > 0) {
            row.add(voters(polls, poll, option));
        }
        return row;
    }

    private NativeDetails voters(Polls polls, Poll poll, Poll.Option option) {
        LongList<MemberCard, UUID> list = new LongList<>(
                new UnorderedList(),
                after -> polls.voters(poll.thread(), option.position(), after),
                PollResults::voter,
                getTranslation("feed.poll.nobody"));
        NativeDetails details = new NativeDetails(getTranslation("feed.poll.who"), new Div(list.parts()));
        details.addToggleListener(toggled -> {
            if (toggled.isOpened()) {
                list.show();
            }
        });
        return details;
    }

    private static ListItem voter(MemberCard who) {
        ListItem row = new ListItem(MembersLinks.member(who), Parts.meta(Parts.written(who.facility())));
        row.addClassName("row");
        return row;
    }
}
