package org.tsumugi.teams.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.tsumugi.shared.Refused;
import org.tsumugi.shell.Mishaps;
import org.tsumugi.shell.Parts;
import org.tsumugi.teams.Leading;
import org.tsumugi.teams.Team;
import org.tsumugi.teams.TeamMember;
import org.tsumugi.teams.TeamRole;

/// What those who lead a team can do with one of its members.
class MemberMenu extends Dialog {

    private final Paragraph problem = new Paragraph();
    private final transient Runnable after;

    MemberMenu(Team team, TeamMember member, Leading leading, Runnable after) {
        this.after = after;
        setHeaderTitle(member.who().name());
        problem.addClassName("field-error");
        problem.getElement().setAttribute("role", "alert");
        add(problem);
        if (team.isOwnedByMe()) {
            RolePart role = new RolePart(team, member.role(), member.until());
            add(
                    role,
                    Parts.primary(
                            getTranslation("teams.appoint"),
                            () -> act(() ->
                                    leading.appoint(team.id(), member.who().id(), role.role(), role.until()))));
        }
        boolean isLeader = member.role() == TeamRole.OWNER || member.role() == TeamRole.MODERATOR;
        if (team.isOwnedByMe() || !isLeader) {
            Div end = new Div(
                    new Paragraph(getTranslation("teams.remove.about")),
                    Parts.quiet(
                            getTranslation("teams.remove"),
                            () -> act(
                                    () -> leading.remove(team.id(), member.who().id()))));
            end.addClassNames("card", "end");
            add(end);
        }
        getFooter().add(Parts.quiet(getTranslation("shell.cancel"), this::close));
    }

    private void act(Runnable act) {
        try {
            act.run();
            close();
            after.run();
        } catch (Refused refused) {
            problem.setText(Mishaps.sentence(refused));
        }
    }
}
