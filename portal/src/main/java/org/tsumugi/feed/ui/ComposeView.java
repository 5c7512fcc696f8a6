package org.tsumugi.feed.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tsumugi.feed.NewPost;
import org.tsumugi.feed.NewThread;
import org.tsumugi.feed.PostKind;
import org.tsumugi.feed.Threads;
import org.tsumugi.feed.calling.Calling;
import org.tsumugi.feed.drafts.Draft;
import org.tsumugi.feed.drafts.Drafts;
import org.tsumugi.feed.plans.Plans;
import org.tsumugi.files.FileId;
import org.tsumugi.shared.Ids;
import org.tsumugi.shared.Refused;
import org.tsumugi.shell.DateWords;
import org.tsumugi.shell.Notice;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Times;
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
    private final transient Plans plans;
    private final transient Calling calling;
    private final transient Teams teams;
    private final transient Drafts drafts;
    private final transient WritingDoors writing;
    private final ComboBox<Team> team = new ComboBox<>(getTranslation("feed.composer.team"));
    private final RadioButtonGroup<PostKind> kind = new RadioButtonGroup<>(getTranslation("feed.composer.kind"));
    private final TextField title = new TextField(getTranslation("feed.composer.title"));
    private final Checkbox acknowledge = new Checkbox(getTranslation("feed.composer.acknowledge"));
    private final DatePicker dueOn = new DatePicker(getTranslation("feed.composer.due"));
    private final MomentField neededBy = new MomentField("feed.request.by-day", "feed.request.by-time", this::keep);
    private final PollFields poll = new PollFields(this::keep);
    private final Checkbox later = new Checkbox(getTranslation("feed.composer.later"));
    private final MomentField sendAt = new MomentField("feed.composer.send-on", "feed.composer.send-at", () -> {});
    private final Div byPhone = new Div(
            new Span(getTranslation("feed.composer.by-phone")), Parts.quiet(getTranslation("feed.phones"), this::call));
    private Optional<Composer> composer = Optional.empty();

    ComposeView(Threads threads, Plans plans, Calling calling, Teams teams, Drafts drafts, WritingDoors writing) {
        this.threads = threads;
        this.plans = plans;
        this.calling = calling;
        this.teams = teams;
        this.drafts = drafts;
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
        later.addValueChangeListener(change -> {
            sendAt.setVisible(change.getValue());
            composer.ifPresent(one -> one.name(getTranslation(change.getValue() ? "feed.plan" : "feed.post")));
        });
        sendAt.setVisible(false);
        kind.addValueChangeListener(change -> showWhatBelongsTo(change.getValue()));
        showWhatBelongsTo(PostKind.NOTICE);
    }

    private void showWhatBelongsTo(PostKind chosen) {
        byPhone.setVisible(chosen == PostKind.QUESTION || chosen == PostKind.REQUEST);
        neededBy.setVisible(chosen == PostKind.REQUEST);
        poll.setVisible(chosen == PostKind.POLL);
    }

    private void keep() {
        composer.ifPresent(Composer::keep);
    }

    /// What cannot wait is said to somebody.
    private void call() {
        if (team.isEmpty()) {
            team.setErrorMessage(getTranslation("feed.composer.team-first"));
            team.setInvalid(true);
        } else {
            new CallDialog(calling, team.getValue().id()).open();
        }
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
        Composer composing = new WithTitle();
        composer = Optional.of(composing);
        if (mine.size() == 1) {
            team.setValue(mine.getFirst());
        }
        asked.ifPresent(this::choose);
        Stream.<HasValue<?, ?>>of(team, title, kind, acknowledge, dueOn)
                .forEach(field -> field.addValueChangeListener(change -> keep()));
        add(team, kind, byPhone, title, composing);
        composing.ask(neededBy, poll, acknowledge, dueOn, later, sendAt);
        drafts.plannedFor(Drafts.NEW_THREAD).ifPresent(at -> {
            later.setValue(true);
            sendAt.show(Optional.of(at));
        });
        later.addValueChangeListener(change -> {
            if (!change.getValue()) {
                drafts.forgetPlan(Drafts.NEW_THREAD);
            }
        });
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
                post,
                neededBy.moment(),
                kind.getValue() == PostKind.POLL ? Optional.of(poll.poll()) : Optional.empty());
        UI ui = getUI().orElseThrow();
        if (later.getValue()) {
            Instant at = sendAt.moment().orElseThrow(() -> new Refused("feed.refused.send-time", Plans.DAYS_MAX));
            plans.plan(thread, at);
            Notice.done(getTranslation("feed.plans.kept", Times.exact(at)));
            FeedLinks.plans(ui);
        } else {
            FeedLinks.open(ui, threads.start(thread));
        }
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

        /// All that is missing is marked at once, and the first of it comes into sight.
        @Override
        boolean isComplete() {
            team.setErrorMessage(getTranslation("feed.refused.team-missing"));
            team.setInvalid(team.isEmpty());
            title.setErrorMessage(getTranslation("feed.refused.title-missing"));
            title.setInvalid(title.getValue().isBlank());
            if (team.isInvalid()) {
                team.focus();
            } else if (title.isInvalid()) {
                title.focus();
            }
            return !team.isInvalid() && !title.isInvalid();
        }

        @Override
        String title() {
            Stream<String> options = poll.isVisible() ? poll.words() : Stream.empty();
            return Stream.concat(Stream.of(title.getValue()), options).collect(Collectors.joining("\n"));
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
                    dueOn.getOptionalValue(),
                    neededBy.moment(),
                    poll.isVisible() ? Optional.of(poll.draft()) : Optional.empty());
        }

        @Override
        void show(Draft draft) {
            title.setValue(draft.title());
            kind.setValue(draft.kind());
            draft.team().map(TeamId::value).ifPresent(ComposeView.this::choose);
            acknowledge.setValue(draft.acknowledge());
            dueOn.setValue(draft.dueOn().orElse(null));
            neededBy.show(draft.neededBy());
            poll.show(draft.poll());
            super.show(draft);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("feed.compose");
    }
}
