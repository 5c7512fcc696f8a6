package org.tsumugi.feed.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.tsumugi.feed.Draft;
import org.tsumugi.feed.Drafts;
import org.tsumugi.feed.NewPost;
import org.tsumugi.feed.NewThread;
import org.tsumugi.feed.PostKind;
import org.tsumugi.feed.Threads;
import org.tsumugi.files.FileId;
import org.tsumugi.shared.Ids;
import org.tsumugi.shared.Refused;
import org.tsumugi.shell.DateWords;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Words;
import org.tsumugi.teams.Team;
import org.tsumugi.teams.TeamId;
import org.tsumugi.teams.TeamRole;
import org.tsumugi.teams.Teams;

/// Where a new thread is written.
@Route("feed/new")
@RolesAllowed("MEMBER")
class ComposeView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Threads threads;
    private final transient Teams teams;
    private final transient WritingDoors writing;
    private final ComboBox<Team> team = new ComboBox<>(getTranslation("feed.composer.team"));
    private final RadioButtonGroup<PostKind> kind = new RadioButtonGroup<>(getTranslation("feed.composer.kind"));
    private final TextField title = new TextField(getTranslation("feed.composer.title"));
    private final Checkbox acknowledge = new Checkbox(getTranslation("feed.composer.acknowledge"));
    private final DatePicker dueOn = new DatePicker(getTranslation("feed.composer.due"));
    private final Paragraph byPhone = new Paragraph(getTranslation("feed.composer.by-phone"));

    ComposeView(Threads threads, Teams teams, WritingDoors writing) {
        this.threads = threads;
        this.teams = teams;
        this.writing = writing;
        addClassNames("page", "form");
        team.setRequiredIndicatorVisible(true);
        team.setItemLabelGenerator(Team::name);
        kind.setItems(PostKind.values());
        kind.setItemLabelGenerator(Words::of);
        kind.setValue(PostKind.NOTICE);
        title.setRequiredIndicatorVisible(true);
        title.setMaxLength(NewThread.TITLE_MAX);
        title.setHelperText(getTranslation("feed.composer.title.limit", NewThread.TITLE_MAX));
        team.addValueChangeListener(change -> team.setInvalid(false));
        title.addValueChangeListener(change -> title.setInvalid(false));
        title.setValueChangeMode(ValueChangeMode.TIMEOUT);
        DateWords.dress(dueOn);
        dueOn.setLocale(getLocale());
        dueOn.setVisible(false);
        acknowledge.addValueChangeListener(change -> dueOn.setVisible(change.getValue()));
        byPhone.addClassNames("hint", "wait");
        byPhone.setVisible(false);
        kind.addValueChangeListener(change ->
                byPhone.setVisible(change.getValue() == PostKind.QUESTION || change.getValue() == PostKind.REQUEST));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<UUID> asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(FeedLinks.TEAM)
                .flatMap(Ids::parse);
        List<Team> mine = teams.mine().stream()
                .filter(one -> one.mine().filter(role -> role != TeamRole.GUEST).isPresent() && !one.archived())
                .toList();
        removeAll();
        add(new H1(getTranslation("feed.compose")));
        if (mine.isEmpty()) {
            add(Parts.empty(getTranslation("feed.composer.no-team")));
            return;
        }
        team.setItems(mine);
        Composer composer = new WithTitle();
        asked.ifPresent(this::choose);
        Stream.<HasValue<?, ?>>of(team, title, kind, acknowledge, dueOn)
                .forEach(field -> field.addValueChangeListener(change -> composer.keep()));
        add(team, kind, byPhone, title, composer);
        composer.ask(acknowledge, dueOn);
    }

    /// Nothing where it is none of the teams that one may write to.
    private void choose(UUID chosen) {
        team.getListDataView()
                .getItems()
                .filter(one -> one.id().value().equals(chosen))
                .findFirst()
                .ifPresent(team::setValue);
    }

    private void start(NewPost post) {
        Team chosen = team.getOptionalValue().orElseThrow(() -> new Refused("feed.refused.team-missing"));
        NewThread thread = new NewThread(
                chosen.id(),
                kind.getValue(),
                title.getValue(),
                acknowledge.getValue(),
                Optional.ofNullable(dueOn.getValue()).filter(day -> acknowledge.getValue()),
                post);
        FeedLinks.open(getUI().orElseThrow(), threads.start(thread));
    }

    /// Keeps every choice with the text.
    private final class WithTitle extends Composer {

        WithTitle() {
            super(
                    writing,
                    () -> team.getOptionalValue().map(Team::id),
                    Drafts.NEW_THREAD,
                    Words.of("feed.post"),
                    ComposeView.this::start);
        }

        /// All that is missing is marked at once.
        @Override
        boolean isComplete() {
            team.setErrorMessage(getTranslation("feed.refused.team-missing"));
            team.setInvalid(team.isEmpty());
            title.setErrorMessage(getTranslation("feed.refused.title-missing"));
            title.setInvalid(title.getValue().isBlank());
            return !team.isInvalid() && !title.isInvalid();
        }

        @Override
        String title() {
            return title.getValue();
        }

        @Override
        Draft draft(UUID token, String text, List<FileId> attached) {
            return new Draft(
                    token,
                    title.getValue(),
                    text,
                    kind.getValue(),
                    attached,
                    team.getOptionalValue().map(Team::id),
                    acknowledge.getValue(),
                    dueOn.getOptionalValue());
        }

        @Override
        void show(Draft draft) {
            title.setValue(draft.title());
            kind.setValue(draft.kind());
            draft.team().map(TeamId::value).ifPresent(ComposeView.this::choose);
            acknowledge.setValue(draft.acknowledge());
            dueOn.setValue(draft.dueOn().orElse(null));
            super.show(draft);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("feed.compose");
    }
}
