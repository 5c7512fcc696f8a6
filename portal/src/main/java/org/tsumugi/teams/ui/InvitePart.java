package org.tsumugi.teams.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import org.tsumugi.members.MemberCard;
import org.tsumugi.members.People;
import org.tsumugi.members.PeopleQuery;
import org.tsumugi.members.PersonLine;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Refused;
import org.tsumugi.shell.Mishaps;
import org.tsumugi.shell.Notice;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Words;
import org.tsumugi.teams.Leading;
import org.tsumugi.teams.Team;
import org.tsumugi.teams.TeamRole;

/// Finds a colleague by name, reading or profession and takes them into the team.
class InvitePart extends Div {

    private final ComboBox<MemberCard> person = new ComboBox<>(getTranslation("teams.invite.who"));
    private final RolePart role;
    private final Paragraph problem = new Paragraph();

    InvitePart(Team team, Leading leading, People people, Runnable after) {
        addClassName("form");
        role = new RolePart(team, TeamRole.MEMBER, Optional.empty());
        person.setItems(
                query -> found(people, query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        person.setItemLabelGenerator(InvitePart::label);
        person.setHelperText(getTranslation("teams.invite.hint"));
        person.setManualValidation(true);
        problem.addClassName("field-error");
        problem.getElement().setAttribute("role", "alert");
        add(person, role, problem, Parts.primary(getTranslation("teams.invite"), () -> {
            try {
                MemberId chosen = person.getOptionalValue()
                        .map(MemberCard::id)
                        .orElseThrow(() -> new Refused("teams.refused.person-missing"));
                leading.invite(team.id(), chosen, role.role(), role.until());
                Notice.done(getTranslation("teams.admitted", person.getValue().name()));
                after.run();
            } catch (Refused refused) {
                problem.setText(Mishaps.sentence(refused));
            }
        }));
    }

    /// The first part of what the members' search finds: whoever is not there is found by one letter more.
    private static List<MemberCard> found(People people, String text, int offset, int most) {
        return people.search(PeopleQuery.of(text), Optional.empty()).items().stream()
                .map(PersonLine::card)
                .skip(offset)
                .limit(most)
                .toList();
    }

    private static String label(MemberCard card) {
        String work = card.profession().name(Words.language());
        return card.facility().isBlank()
                ? Words.of("teams.invite.label.alone", card.name(), work)
                : Words.of("teams.invite.label", card.name(), work, card.facility());
    }
}
