package org.tsumugi.teams.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.tsumugi.members.People;
import org.tsumugi.members.ui.MembersLinks;
import org.tsumugi.shared.Refused;
import org.tsumugi.shell.Mishaps;
import org.tsumugi.shell.Notice;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Times;
import org.tsumugi.shell.Words;
import org.tsumugi.teams.Leading;
import org.tsumugi.teams.Team;
import org.tsumugi.teams.TeamMember;
import org.tsumugi.teams.TeamRole;
import org.tsumugi.teams.Teams;

/// Who belongs to a team, who asks to, and the way out.
@org.springframework.stereotype.Component
class MembersPanel implements TeamPanel {

    private final Teams teams;
    private final Leading leading;
    private final People people;

    MembersPanel(Teams teams, Leading leading, People people) {
        this.teams = teams;
        this.leading = leading;
        this.people = people;
    }

    @Override
    public String words() {
        return "teams.panel.members";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Component panel(Team team) {
        Div panel = new Div();
        if (team.isLedByMe()) {
            panel.add(requests(team), invite(panel, team));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        teams.members(team.id()).forEach(member -> list.add(row(panel, team, member)));
        panel.add(list, Parts.quiet(Words.of("teams.leave"), () -> leave(panel, team)));
        return panel;
    }

    private Component requests(Team team) {
        List<TeamMember> asking = teams.requests(team.id());
        Div requests = new Div();
        if (!asking.isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("list");
            asking.forEach(one -> {
                ListItem row = row(one);
                Div acts = new Div(
                        Parts.primary(Words.of("teams.admit"), () -> admit(team, one, row)),
                        Parts.quiet(Words.of("teams.decline"), () -> {
                            leading.decline(team.id(), one.who().id());
                            row.removeFromParent();
                        }));
                acts.addClassName("acts");
                row.add(acts);
                list.add(row);
            });
            requests.add(new H2(Words.of("teams.requests")), list);
        }
        return requests;
    }

    private Component invite(Div panel, Team team) {
        return new NativeDetails(
                Words.of("teams.invite.title"), new InvitePart(team, leading, people, () -> again(panel)));
    }

    private ListItem row(Div panel, Team team, TeamMember member) {
        ListItem row = row(member);
        if (team.isLedByMe()) {
            row.add(Parts.quiet(
                    Words.of("teams.member.menu"),
                    () -> new MemberMenu(team, member, leading, () -> again(panel)).open()));
        }
        return row;
    }

    private static void again(Div panel) {
        panel.getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
    }

    private void admit(Team team, TeamMember one, ListItem row) {
        teams.admit(team.id(), one.who().id(), TeamRole.MEMBER);
        row.removeFromParent();
        Notice.done(Words.of("teams.admitted", one.who().name()));
    }

    private void leave(Div panel, Team team) {
        try {
            teams.leave(team.id());
            panel.getUI().ifPresent(ui -> ui.navigate(TeamsView.class));
            Notice.done(Words.of("teams.left", team.name()));
        } catch (Refused refused) {
            Notice.problem(Mishaps.sentence(refused));
        }
    }

    private static ListItem row(TeamMember member) {
        Component name = MembersLinks.member(member.who());
        name.addClassName("row-title");
        Div meta = Parts.meta(
                new Span(member.who().profession().name(Words.language())),
                Parts.written(member.who().facility()));
        if (member.role() != TeamRole.MEMBER) {
            meta.add(Parts.chip(Words.of(member.role())));
            member.until().ifPresent(day -> meta.add(new Span(Words.of("teams.guest.until.day", Times.day(day)))));
        }
        ListItem row = new ListItem(name, meta);
        row.addClassName("row");
        return row;
    }
}
