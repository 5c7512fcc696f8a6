package org.tsumugi.directory.entries.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.directory.entries.Entries;
import org.tsumugi.directory.entries.Entry;
import org.tsumugi.directory.entries.EntryDraft;
import org.tsumugi.directory.entries.EntryField;
import org.tsumugi.directory.entries.EntryRefused;
import org.tsumugi.directory.ui.DirectoryLinks;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Ids;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Right;
import org.tsumugi.shell.Mishaps;
import org.tsumugi.shell.Notice;
import org.tsumugi.shell.Parts;

/// An entry, as the facility's manager or a curator changes it.
@Route("directory/:id/edit")
@RolesAllowed({"FACILITY_MANAGER", "CURATOR", "COORDINATOR", "ADMINISTRATOR"})
class EntryView extends Section implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    private final transient Entries entries;
    private final TextField why = new TextField();
    private final Checkbox asked = new Checkbox();
    private final Paragraph problem = new Paragraph();
    private transient BooleanSupplier isChanged = () -> false;

    EntryView(Entries entries) {
        this.entries = entries;
        addClassNames("page", "entry");
        problem.addClassName("field-error");
        problem.getElement().setAttribute("role", "alert");
        why.setLabel(getTranslation("directory.why"));
        why.setHelperText(getTranslation("directory.why.help"));
        why.setMaxLength(Entries.WHY_MAX);
        asked.setLabel(getTranslation("directory.asked-there"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Entry entry = event.getRouteParameters()
                .get(EntryLinks.ID)
                .flatMap(Ids::parse)
                .flatMap(id -> entries.find(new FacilityId(id)))
                .orElseThrow(NotFoundException::new);
        removeAll();
        EntryForm form = new EntryForm(entry);
        isChanged = () -> !form.said().equals(entry.said());
        // Who curates may have it from elsewhere; a facility's own manager speaks for it.
        asked.setVisible(Actor.current().may(Right.CURATE_DIRECTORY));
        Div end = new Div(
                why,
                asked,
                problem,
                new Div(Parts.primary(getTranslation("directory.edit.do"), () -> keep(entry, form))));
        end.addClassName("form");
        RouterLink back = DirectoryLinks.facility(entry.id(), entry.said().text(EntryField.NAME));
        back.addClassName("way-back");
        add(back, new H1(getPageTitle()), Parts.meta(new Paragraph(FreshnessWords.of(entry.freshness()))), form, end);
    }

    /// What was typed is not lost to a slip of the thumb.
    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (!isChanged.getAsBoolean()) {
            return;
        }
        BeforeLeaveEvent.ContinueNavigationAction leaving = event.postpone();
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("directory.edit.leave"));
        dialog.setText(getTranslation("directory.edit.leave.what"));
        dialog.setConfirmText(getTranslation("directory.edit.leave.do"));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("directory.edit.stay"));
        dialog.addConfirmListener(sure -> leaving.proceed());
        dialog.addCancelListener(stay -> leaving.cancel());
        dialog.open();
    }

    private void keep(Entry entry, EntryForm form) {
        problem.setText("");
        form.clear();
        EntryDraft said = form.said();
        List<EntryRefused> problems = said.problems();
        if (!problems.isEmpty()) {
            form.show(problems);
            problem.setText(getTranslation("directory.refused.fields", problems.size()));
            return;
        }
        try {
            entries.change(entry.id(), entry.version(), said, why.getValue(), asked.getValue());
        } catch (Refused refused) {
            problem.setText(Mishaps.sentence(refused));
            return;
        }
        isChanged = () -> false;
        Notice.done(getTranslation("directory.edit.done"));
        getUI().ifPresent(ui -> EntryLinks.open(ui, entry.id()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("directory.edit");
    }
}
