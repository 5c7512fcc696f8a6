package org.tsumugi.duty.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import org.tsumugi.directory.Catalogue;
import org.tsumugi.directory.Facilities;
import org.tsumugi.duty.Duty;
import org.tsumugi.duty.Watch;
import org.tsumugi.duty.WatchDraft;
import org.tsumugi.shared.Refused;
import org.tsumugi.shell.Mishaps;
import org.tsumugi.shell.Notice;
import org.tsumugi.shell.Parts;

/// Where the clerk puts a watch on the board, one after the other, or corrects one.
class WatchDialog extends Dialog {

    /// What is done with what was filled in.
    private interface Keeping {

        void keep(WatchDraft said);
    }

    private final WatchFields fields;
    private final Paragraph problem = new Paragraph();

    private WatchDialog(String title, WatchFields fields) {
        this.fields = fields;
        setHeaderTitle(title);
        setWidth("min(36rem, calc(100vw - 2rem))");
        problem.addClassName("field-error");
        problem.getElement().setAttribute("role", "alert");
        getFooter().add(Parts.quiet(getTranslation("shell.close"), this::close));
    }

    /// Stays open with the day and the kind, so that a board is typed in one go.
    static WatchDialog add(LocalDate day, Duty duty, Facilities facilities, Catalogue catalogue, Runnable done) {
        WatchFields fields = new WatchFields(facilities, catalogue);
        fields.begin(day);
        WatchDialog dialog = new WatchDialog(fields.getTranslation("duty.add"), fields);
        dialog.show(Parts.primary(
                fields.getTranslation("duty.add.do"),
                () -> dialog.keep(said -> {
                    duty.add(said);
                    done.run();
                    fields.next();
                    Notice.done(fields.getTranslation("duty.added", said.place()));
                })));
        return dialog;
    }

    static WatchDialog change(Watch watch, Duty duty, Facilities facilities, Catalogue catalogue, Runnable done) {
        WatchFields fields = new WatchFields(facilities, catalogue);
        fields.show(watch.said());
        WatchDialog dialog = new WatchDialog(fields.getTranslation("duty.change"), fields);
        dialog.show(Parts.primary(
                fields.getTranslation("duty.change.do"),
                () -> dialog.keep(said -> {
                    duty.change(watch.id(), watch.version(), said);
                    done.run();
                    dialog.close();
                    Notice.done(fields.getTranslation("duty.changed"));
                })));
        return dialog;
    }

    private void show(Button act) {
        Div form = new Div(problem, fields);
        form.addClassName("form");
        add(form);
        getFooter().add(act);
    }

    private void keep(Keeping keeping) {
        problem.setText("");
        try {
            fields.said().ifPresentOrElse(keeping::keep, () -> say(getTranslation("duty.refused.fields")));
        } catch (Refused refused) {
            say(Mishaps.sentence(refused));
        }
    }

    private void say(String sentence) {
        problem.setText(sentence);
        problem.scrollIntoView();
    }
}
