package org.tsumugi.administration.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsumugi.Someone;
import org.tsumugi.ViewTest;
import org.tsumugi.directory.Facilities;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.members.Members;
import org.tsumugi.members.standing.Colleagues;
import org.tsumugi.members.standing.Grants;
import org.tsumugi.members.standing.Staff;
import org.tsumugi.members.standing.Standing;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Reason;
import org.tsumugi.shared.Role;

class StaffScreensTests extends ViewTest {

    @Autowired
    Members members;

    @Autowired
    Facilities facilities;

    @Autowired
    Staff staff;

    @Autowired
    Grants grants;

    private Actor manager;
    private Actor nurse;
    private Actor stranger;

    @BeforeEach
    void people() {
        Colleagues colleagues = new Colleagues(members, facilities);
        FacilityId here = colleagues.facility();
        manager = colleagues.at(here, Role.MEMBER, Role.FACILITY_MANAGER);
        nurse = colleagues.at(here, Role.MEMBER);
        stranger = colleagues.at(colleagues.facility(), Role.MEMBER);
    }

    private void open(Actor reader, Actor person) {
        enter(reader);
        UI.getCurrent().navigate("staff/" + person.id());
    }

    private NativeDetails form(String words) {
        return _find(NativeDetails.class).stream()
                .filter(one -> one.getSummaryText().equals(word(words)))
                .findFirst()
                .orElseThrow();
    }

    private void fill(String form, String verb, String why) {
        NativeDetails details = form(form);
        _setValue(_get(details, TextField.class, spec -> spec.withLabel(word("administration.reason"))), why);
        _click(_get(details, Button.class, spec -> spec.withText(word(verb))));
    }

    @Test
    void anActWithoutAReasonIsNotDone() {
        open(manager, nurse);
        fill("administration.suspend", "administration.suspend.do", " ");
        assertThat(_get(form("administration.suspend"), TextField.class).isInvalid())
                .isTrue();
        assertThat(standing()).isEqualTo(Standing.PRESENT);
        fill("administration.suspend", "administration.suspend.do", "長期の休みのため");
        assertThat(standing()).isEqualTo(Standing.SUSPENDED);
    }

    private Standing standing() {
        return manager.act(() -> staff.find(nurse.id())).orElseThrow().standing();
    }

    @Test
    void peopleOfAnotherFacilityHaveNoPageHere() {
        open(manager, stranger);
        assertThat(_get(H1.class).getText()).isEqualTo(word("shell.not-found"));
    }

    @Test
    void aRoleIsAskedForHereAndApprovedByAnother() {
        open(manager, nurse);
        NativeDetails asking = form("administration.roles.ask");
        @SuppressWarnings("unchecked")
        Select<Role> role = _get(asking, Select.class);
        _setValue(role, Role.ORGANIZER);
        fill("administration.roles.ask", "administration.roles.ask.do", "研修会の幹事になるため");
        assertThat(manager.act(() -> grants.of(nurse.id()))).hasSize(1);

        Actor base = Someone.with(members, Role.COORDINATOR);
        enter(base);
        UI.getCurrent().navigate("staff/requests");
        int before = base.act(grants::waiting).size();
        base.act(() -> grants.waiting().stream()
                .filter(grant -> !grant.member().id().equals(nurse.id()))
                .forEach(grant -> grants.refuse(grant.id())));
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("staff/requests");
        _click(_get(Button.class, spec -> spec.withText(word("administration.requests.approve"))));
        assertThat(before).isPositive();
        assertThat(base.act(() -> staff.find(nurse.id())).orElseThrow().roles()).contains(Role.ORGANIZER);
    }

    @Test
    void whoeverWasSuspendedIsLetInAgain() {
        manager.act(() -> staff.suspend(nurse.id(), new Reason("試験のため")));
        open(manager, nurse);
        fill("administration.resume", "administration.resume.do", "復帰したため");
        assertThat(standing()).isEqualTo(Standing.PRESENT);
    }

    @Test
    void aPersonIsFoundByReading() {
        enter(manager);
        UI.getCurrent().navigate("staff");
        assertThat(manager.act(() -> staff.named("しょぞく", Optional.empty())).items())
                .extracting(line -> line.card().id())
                .containsExactlyInAnyOrder(manager.id(), nurse.id());
    }
}
