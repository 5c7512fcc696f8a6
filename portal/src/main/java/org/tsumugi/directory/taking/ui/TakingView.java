package org.tsumugi.directory.taking.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tsumugi.directory.Catalogue;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.directory.StartingPoint;
import org.tsumugi.directory.StartingPoints;
import org.tsumugi.directory.taking.Answer;
import org.tsumugi.directory.taking.Answers;
import org.tsumugi.directory.taking.CallListId;
import org.tsumugi.directory.taking.Candidate;
import org.tsumugi.directory.taking.Candidates;
import org.tsumugi.directory.taking.Need;
import org.tsumugi.shared.Ids;
import org.tsumugi.shared.Region;
import org.tsumugi.shell.DrawnActs;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Words;

/// Who can take this person: what is needed above, below whom to call, one after the other.
@Route("directory/taking")
@RolesAllowed({"MEMBER", "FACILITY_MANAGER", "ORGANIZER", "COORDINATOR", "CURATOR", "OFFICIAL", "ADMINISTRATOR"})
class TakingView extends Section implements AfterNavigationObserver, HasDynamicTitle {

    private static final int PAGE = 15;

    private final transient Candidates candidates;
    private final transient Answers answers;
    private final transient Clock clock;
    private final NeedPart needs;
    private final RouterLink anew = new RouterLink(getTranslation("directory.taking.anew"), TakingView.class);
    private final Div found = new Div();
    private final OrderedList list = new OrderedList();
    private final Button more = Parts.quiet(getTranslation("shell.more"), this::more);
    private TakingAddress address = TakingAddress.of(QueryParameters.empty());
    private final Button unsaid = Parts.quiet("", this::showUnsaid);
    private boolean withUnsaid;
    private int shown = PAGE;

    TakingView(Catalogue catalogue, StartingPoints places, Candidates candidates, Answers answers, Clock clock) {
        this.candidates = candidates;
        this.answers = answers;
        this.clock = clock;
        this.needs = new NeedPart(catalogue, places, clock, changed -> changed.open(getUI().orElseThrow()));
        addClassNames("page", "taking");
        list.addClassNames("list", "candidates");
        DrawnActs.hear(list, this::note);
        add(
                new H1(getPageTitle()),
                new Paragraph(getTranslation("directory.taking.about")),
                needs,
                found,
                list,
                more,
                unsaid,
                anew);
        anew.addClassName("button");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        address = TakingAddress.of(event.getLocation().getQueryParameters());
        shown = PAGE;
        withUnsaid = false;
        needs.show(address);
        anew.setVisible(address.list().isPresent());
        show();
    }

    private void show() {
        found.removeAll();
        boolean asked = !address.kinds().isEmpty();
        if (!asked) {
            found.add(Parts.empty(getTranslation("directory.taking.choose")));
            answers.last().ifPresent(before -> found.add(again(before)));
        }
        List<Candidate> all = asked ? candidates.find(need()) : List.of();
        Map<FacilityId, Answer> answered = address.list().map(answers::of).orElse(Map.of());
        if (asked) {
            found.add(new H2(getTranslation("directory.taking.order")));
            found.add(
                    all.isEmpty()
                            ? Parts.empty(getTranslation("directory.taking.nobody"))
                            : new Paragraph(getTranslation("directory.taking.found", all.size())));
        }
        List<Candidate> said = all.stream()
                .filter(one -> withUnsaid || one.fit() != Candidate.Fit.UNSAID)
                .toList();
        List<Candidate> seen = said.isEmpty() ? all : said;
        unsaid.setText(getTranslation("directory.taking.unsaid", all.size() - seen.size()));
        unsaid.setVisible(all.size() > seen.size());
        list.setVisible(!all.isEmpty());
        more.setVisible(seen.size() > shown);
        Parts.draw(
                list,
                seen.stream()
                        .limit(shown)
                        .map(one -> new CandidateRow(
                                one,
                                Stream.ofNullable(answered.get(one.line().id())).findFirst(),
                                clock))
                        .toArray(Component[]::new));
    }

    /// Whoever was interrupted finds what they had noted.
    private static RouterLink again(String before) {
        RouterLink link = new RouterLink(Words.of("directory.taking.again"), TakingView.class);
        link.setQueryParameters(QueryParameters.fromString(before));
        link.addClassName("button");
        return link;
    }

    private Need need() {
        Instant at =
                address.at().map(time -> time.atZone(Region.ZONE).toInstant()).orElseGet(clock::instant);
        return new Need(address.kinds(), address.needs(), address.from().map(StartingPoint::at), at);
    }

    /// No register says what anybody takes on: those who do not say it either stand apart.
    private void showUnsaid() {
        withUnsaid = true;
        show();
    }

    private void more() {
        shown += PAGE;
        show();
    }

    /// The same answer once more takes it back.
    private void note(String row, String act) {
        Ids.parse(row).map(FacilityId::new).ifPresent(facility -> {
            CallListId under = address.list().orElseGet(CallListId::next);
            boolean isNew = address.list().isEmpty();
            Stream.of(Answer.values())
                    .filter(answer -> answer.name().equals(act))
                    .forEach(answer -> {
                        if (answer.equals(answers.of(under).get(facility))) {
                            answers.forget(under, facility);
                        } else {
                            answers.note(
                                    under,
                                    facility,
                                    answer,
                                    address.noted(under).parameters().getQueryString());
                        }
                    });
            address = address.noted(under);
            if (isNew) {
                rememberInAddress();
            }
            show();
        });
    }

    /// After a reload, and behind each filter, the answers are still there.
    private void rememberInAddress() {
        getUI().ifPresent(ui ->
                ui.getPage().getHistory().replaceState(null, new Location("directory/taking", address.parameters())));
        needs.show(address);
        anew.setVisible(true);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("directory.taking");
    }
}
