package org.tsumugi.joining.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.tsumugi.joining.invitations.Invitations;
import org.tsumugi.joining.lists.ListOutcome;
import org.tsumugi.joining.lists.ListReport;
import org.tsumugi.joining.lists.PeopleLists;
import org.tsumugi.joining.lists.RowNote;
import org.tsumugi.shell.Notice;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Words;

/// Invites many at once: first what the list would bring and what has to be mended, then the invitations.
@Route("invitations/import")
@RolesAllowed({"FACILITY_MANAGER", "COORDINATOR", "ADMINISTRATOR"})
class PeopleListView extends Section implements HasDynamicTitle {

    private static final int MEGABYTES = 5;
    private static final int MAX_BYTES = MEGABYTES * 1024 * 1024;
    private static final int NOTES_SHOWN = 300;

    private final transient PeopleLists lists;
    private final transient Invitations invitations;
    private final Upload upload = new Upload(UploadHandler.inMemory((about, bytes) -> tryOut(bytes)));
    private final Div outcome = new Div();
    private final Problem problem = new Problem();

    PeopleListView(PeopleLists lists, Invitations invitations) {
        this.lists = lists;
        this.invitations = invitations;
        addClassName("page");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MAX_BYTES);
        upload.setAcceptedFileTypes(".csv", "text/csv");
        upload.setUploadButton(Parts.primary(getTranslation("joining.list.choose"), () -> {}));
        upload.setI18n(words());
        upload.addFileRejectedListener(rejected -> Notice.problem(rejected.getErrorMessage()));
        Pre example = new Pre(getTranslation("joining.list.example"));
        example.getElement().setAttribute("lang", "ja");
        example.addClassName("example");
        outcome.addClassName("form");
        outcome.getElement().setAttribute("aria-live", "polite");
        Anchor back = new Anchor("invitations", getTranslation("joining.to-invitations"));
        back.addClassName("way-back");
        add(
                new H1(getPageTitle()),
                new Paragraph(getTranslation("joining.list.about")),
                example,
                upload,
                problem,
                outcome,
                back);
    }

    private UploadI18N words() {
        String drop = getTranslation("joining.list.drop");
        return new UploadI18N()
                .setDropFiles(new UploadI18N.DropFiles().setOne(drop).setMany(drop))
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(getTranslation("joining.list.too-big", MEGABYTES))
                        .setIncorrectFileType(getTranslation("joining.list.no-csv"))
                        .setTooManyFiles(getTranslation("joining.list.one-file")))
                .setFile(new UploadI18N.File().setRemove(getTranslation("joining.list.remove")));
    }

    /// Says what the list would bring; nothing is changed yet.
    void tryOut(byte[] list) {
        outcome.removeAll();
        // The same list may come again, mended.
        upload.clearFileList();
        problem.guard(() -> show(lists.tryOut(list), list));
    }

    private void show(ListReport report, byte[] list) {
        outcome.add(new Paragraph(getTranslation(
                "joining.list.report",
                report.rows(),
                report.good(),
                report.mails(),
                report.good() - report.mails(),
                report.notes().size())));
        if (!report.notes().isEmpty()) {
            outcome.add(notes(report.notes()));
        }
        if (report.good() > 0) {
            boolean whole = report.notes().isEmpty();
            outcome.add(Parts.primary(
                    getTranslation(whole ? "joining.list.take" : "joining.list.take-good", report.good()),
                    () -> problem.guard(() -> take(list, !whole))));
        }
        if (!report.notes().isEmpty()) {
            outcome.add(new Paragraph(getTranslation("joining.list.mend")));
        }
    }

    private Div notes(List<RowNote> notes) {
        UnorderedList rows = new UnorderedList();
        rows.addClassName("list");
        Parts.draw(
                rows, notes.stream().limit(NOTES_SHOWN).map(PeopleListView::row).toArray(ListItem[]::new));
        Div all = new Div(rows);
        if (notes.size() > NOTES_SHOWN) {
            all.add(new Paragraph(getTranslation("joining.list.more-notes", notes.size() - NOTES_SHOWN)));
        }
        return all;
    }

    private static ListItem row(RowNote note) {
        ListItem row = new ListItem(
                Parts.meta(new Span(Words.of("joining.list.line", note.line())), Parts.written(note.value())),
                new Span(Words.of(note.words(), note.values().toArray())));
        row.addClassName("row");
        return row;
    }

    private void take(byte[] list, boolean onlyGood) {
        ListOutcome brought = lists.take(list, onlyGood);
        outcome.removeAll();
        outcome.add(new Paragraph(getTranslation(
                "joining.list.brought", brought.letters(), brought.slips().size())));
        if (!brought.slips().isEmpty()) {
            outcome.add(new ManySlips(brought.slips(), Here.portal(invitations.address())));
        }
        Notice.done(getTranslation("joining.list.done"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("joining.import");
    }
}
