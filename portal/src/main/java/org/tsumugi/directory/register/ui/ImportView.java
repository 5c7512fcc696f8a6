package org.tsumugi.directory.register.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsumugi.directory.register.ImportId;
import org.tsumugi.directory.register.ImportReport;
import org.tsumugi.directory.register.Registers;
import org.tsumugi.directory.ui.DirectoryLinks;
import org.tsumugi.shared.Region;
import org.tsumugi.shell.Mishaps;
import org.tsumugi.shell.Notice;
import org.tsumugi.shell.Parts;

/// A curator brings a register's list: first what it would change, then the change.
@Route("directory/import")
@RolesAllowed({"CURATOR", "COORDINATOR", "ADMINISTRATOR"})
class ImportView extends Section implements HasDynamicTitle {

    private static final int MAX_BYTES = 100 * 1024 * 1024;

    private final transient Registers registers;
    private final DatePicker day = new DatePicker();
    private final Div outcome = new Div();
    private transient @Nullable Path list;
    private String name = "";

    ImportView(Registers registers, Clock clock) {
        this.registers = registers;
        addClassName("page");
        day.setLabel(getTranslation("directory.import.day"));
        day.setHelperText(getTranslation("directory.import.day.help"));
        day.setMax(LocalDate.ofInstant(clock.instant(), Region.ZONE));
        Upload upload = new Upload(new IntoATemporaryFile());
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MAX_BYTES);
        upload.setAcceptedFileTypes(".csv", "text/csv");
        upload.setUploadButton(Parts.primary(getTranslation("directory.import.choose"), () -> {}));
        upload.setI18n(words());
        upload.addFileRejectedListener(rejected -> fail(rejected.getErrorMessage()));
        Div form = new Div(day, upload);
        form.addClassName("form");
        outcome.getElement().setAttribute("aria-live", "polite");
        RouterLink numbers = DirectoryLinks.numbers(getTranslation("directory.numbers"));
        numbers.addClassName("button");
        Div toolbar = new Div(new H1(getTranslation("directory.import")), numbers);
        toolbar.addClassName("toolbar");
        add(toolbar, new Paragraph(getTranslation("directory.import.about")), form, outcome);
    }

    private UploadI18N words() {
        String drop = getTranslation("directory.import.drop");
        return new UploadI18N()
                .setDropFiles(new UploadI18N.DropFiles().setOne(drop).setMany(drop))
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(getTranslation("directory.import.too-big", MAX_BYTES / 1024 / 1024))
                        .setIncorrectFileType(getTranslation("directory.import.no-csv"))
                        .setTooManyFiles(getTranslation("directory.import.one-file")))
                .setFile(new UploadI18N.File().setRemove(getTranslation("directory.import.remove")));
    }

    /// Says what the list would bring; nothing is changed yet.
    void tryOut(Path uploaded, String fileName) {
        forget();
        list = uploaded;
        name = fileName;
        try {
            ImportReport report = registers.tryOut(uploaded, asOf());
            outcome.removeAll();
            outcome.add(
                    new ReportPart(report, getTranslation("directory.import.would")),
                    Parts.primary(getTranslation("directory.import.take"), this::take));
        } catch (RuntimeException failure) {
            fail(Mishaps.sentence(failure));
        }
    }

    private void take() {
        Path taken = list;
        if (taken == null) {
            return;
        }
        ImportReport report = registers.take(ImportId.next(), taken, name, asOf());
        forget();
        outcome.removeAll();
        outcome.add(new ReportPart(report, getTranslation("directory.import.did")));
        Notice.done(getTranslation("directory.import.done"));
    }

    private Optional<LocalDate> asOf() {
        return Optional.ofNullable(day.getValue());
    }

    private void fail(String sentence) {
        Paragraph problem = new Paragraph(sentence);
        problem.addClassName("field-error");
        problem.getElement().setAttribute("role", "alert");
        outcome.removeAll();
        outcome.add(problem);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        forget();
    }

    private void forget() {
        Path old = list;
        list = null;
        if (old != null) {
            try {
                Files.deleteIfExists(old);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("directory.import");
    }

    /// Streams to disk outside the session's lock; the heap never holds the list.
    private final class IntoATemporaryFile implements UploadHandler {

        @Override
        public void handleUploadRequest(UploadEvent event) throws IOException {
            UI ui = event.getUI();
            Path file = Files.createTempFile("register", ".csv");
            try (var bytes = event.getInputStream()) {
                Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
            }
            String fileName = event.getFileName();
            ui.access(() -> tryOut(file, fileName));
        }

        @Override
        public long getRequestSizeMax() {
            return MAX_BYTES;
        }
    }
}
