package org.tsumugi.feed.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tsumugi.feed.NewPost;
import org.tsumugi.files.FileId;
import org.tsumugi.files.FileLine;
import org.tsumugi.files.Files;
import org.tsumugi.shell.Mishaps;
import org.tsumugi.shell.Parts;

/// Files beside a text that is being written: each is kept as soon as it is chosen.
class AttachmentField extends Div {

    private static final int MAX_BYTES = 50 * 1024 * 1024;
    private static final String[] ACCEPTED = {
        "image/jpeg",
        "image/png",
        "image/gif",
        "image/webp",
        ".pdf",
        ".docx",
        ".xlsx",
        ".pptx",
        ".odt",
        ".ods",
        ".odp",
        ".txt",
        ".csv"
    };

    private final transient Files files;
    private final Runnable onChange;
    private final List<FileLine> kept = new ArrayList<>();
    private final UnorderedList lines = new UnorderedList();
    private final Paragraph problem = new Paragraph();
    private final Upload upload = new Upload(new IntoTheStore());

    AttachmentField(Files files, Runnable onChange) {
        this.files = files;
        this.onChange = onChange;
        addClassName("attachments-field");
        lines.addClassName("files");
        problem.addClassName("field-error");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        upload.setMaxFiles(NewPost.FILES_MAX);
        upload.setMaxFileSize(MAX_BYTES);
        // Asked for JPEG, an iPhone hands over its HEIC photos as JPEG.
        upload.setAcceptedFileTypes(ACCEPTED);
        upload.setUploadButton(Parts.quiet(getTranslation("feed.attach"), () -> {}));
        upload.setI18n(words());
        upload.addFileRejectedListener(rejected -> refuse(rejected.getErrorMessage()));
        add(lines, problem, upload);
    }

    List<FileId> files() {
        return kept.stream().map(FileLine::id).toList();
    }

    Stream<String> names() {
        return kept.stream().map(FileLine::name);
    }

    void show(List<FileId> ids) {
        files.mine(ids).forEach(this::add);
    }

    void clear() {
        kept.clear();
        lines.removeAll();
        problem.setVisible(false);
        upload.clearFileList();
    }

    private void add(FileLine file) {
        kept.add(file);
        ListItem line = new ListItem(new FilePart(file));
        line.add(Parts.quiet(getTranslation("feed.attach.remove"), () -> remove(file, line)));
        lines.add(line);
    }

    private void remove(FileLine file, ListItem line) {
        kept.remove(file);
        line.removeFromParent();
        onChange.run();
    }

    private void refuse(String sentence) {
        problem.setText(sentence);
        problem.setVisible(true);
    }

    private UploadI18N words() {
        UploadI18N words = new UploadI18N();
        words.setDropFiles(new UploadI18N.DropFiles()
                .setOne(getTranslation("feed.attach.drop"))
                .setMany(getTranslation("feed.attach.drop")));
        words.setError(new UploadI18N.Error()
                .setFileIsTooBig(getTranslation("files.refused.too-large", 50))
                .setIncorrectFileType(getTranslation("files.refused.TYPE_NOT_ALLOWED"))
                .setTooManyFiles(getTranslation("feed.refused.too-many-files", NewPost.FILES_MAX)));
        words.setFile(new UploadI18N.File().setRemove(getTranslation("feed.attach.remove")));
        return words;
    }

    /// Streams what the browser sends into the store, outside the session's lock.
    private final class IntoTheStore implements UploadHandler {

        @Override
        public void handleUploadRequest(UploadEvent event) {
            UI ui = event.getUI();
            try (var bytes = event.getInputStream()) {
                FileLine file = files.keep(event.getFileName(), bytes);
                ui.access(() -> {
                    add(file);
                    problem.setVisible(false);
                    upload.clearFileList();
                    onChange.run();
                });
            } catch (Exception failure) {
                event.reject();
                ui.access(() -> refuse(Mishaps.sentence(failure)));
            }
        }

        /// The whole file is refused by the store once it has read the limit: the heap never holds it.
        @Override
        public long getRequestSizeMax() {
            return -1;
        }
    }
}
