package org.tsumugi.feed.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tsumugi.feed.NewPost;
import org.tsumugi.files.FileId;
import org.tsumugi.files.FileLine;
import org.tsumugi.files.Files;
import org.tsumugi.shell.Parts;

/// Files beside a text that is being written: each is kept as soon as it is chosen.
class AttachmentField extends Div {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int MAX_BYTES = 50 * MEGABYTE;
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

    private static final int AT_ONCE = 3;

    /// What was sent or refused leaves the list; what broke off stays, with its button. Each quarter of the way is
    /// said.
    private static final String ON_THEIR_WAY = """
            if (this.tsumugi) return;
            this.tsumugi = true;
            this.maxConcurrentUploads = $1;
            const way = new Map();
            const say = text => { $0.textContent = text; };
            const drop = file => { way.delete(file); this.files = this.files.filter(one => one !== file); };
            this.addEventListener('upload-progress', event => {
                const file = event.detail.file;
                const quarter = Math.floor((file.progress || 0) / 25);
                if (quarter > 0 && quarter < 4 && way.get(file) !== quarter) {
                    way.set(file, quarter);
                    say($2.replace('{file}', file.name).replace('{percent}', quarter * 25));
                }
            });
            this.addEventListener('upload-success', event => {
                say($3.replace('{file}', event.detail.file.name));
                drop(event.detail.file);
            });
            this.addEventListener('upload-error', event => {
                say('');
                if (event.detail.xhr.status === 422) drop(event.detail.file);
            });
            this.addEventListener('upload-retry', event => { event.detail.file.error = ''; });
            """;

    private final transient Files files;
    private final Runnable onChange;
    private final List<FileLine> kept = new ArrayList<>();
    private final UnorderedList lines = new UnorderedList();
    private final Paragraph problem = new Paragraph();
    private final Paragraph progress = new Paragraph();
    private final transient IntoTheStore handler;
    private final Upload upload;

    AttachmentField(Files files, Runnable onChange) {
        this.files = files;
        this.onChange = onChange;
        this.handler = new IntoTheStore(files, this::came, this::refuse);
        this.upload = new Upload(handler);
        addClassName("attachments-field");
        lines.addClassName("files");
        problem.addClassName("field-error");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        progress.addClassName("only-heard");
        progress.getElement().setAttribute("role", "status");
        upload.setMaxFileSize(MAX_BYTES);
        // Asked for JPEG, an iPhone hands over its HEIC photos as JPEG.
        upload.setAcceptedFileTypes(ACCEPTED);
        upload.setUploadButton(Parts.quiet(getTranslation("feed.attach"), () -> {}));
        upload.setI18n(UploadWords.of(MAX_BYTES / MEGABYTE));
        upload.addFileRejectedListener(rejected -> refuse(rejected.getErrorMessage()));
        upload.addAttachListener(attached -> upload.getElement()
                .executeJs(
                        ON_THEIR_WAY,
                        progress.getElement(),
                        AT_ONCE,
                        getTranslation("feed.attach.progress", "{file}", "{percent}"),
                        getTranslation("feed.attach.done", "{file}")));
        makeRoom();
        add(lines, problem, upload, progress);
    }

    /// Where each file comes in.
    IntoTheStore handler() {
        return handler;
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
        makeRoom();
    }

    /// A file whose answer was lost comes a second time: it hangs there once.
    private void came(FileLine file) {
        boolean isThere = kept.stream()
                .anyMatch(one -> one.name().equals(file.name())
                        && one.size() == file.size()
                        && one.type().equals(file.type()));
        if (!isThere && kept.size() >= NewPost.FILES_MAX) {
            refuse(getTranslation("feed.refused.too-many-files", NewPost.FILES_MAX));
            return;
        }
        problem.setVisible(false);
        if (!isThere) {
            add(file);
            onChange.run();
        }
    }

    private void add(FileLine file) {
        kept.add(file);
        ListItem line = new ListItem(new FilePart(
                file, new NativeButton("", look -> new FileViewer(files, List.copyOf(kept), file).open())));
        line.add(Parts.quiet(getTranslation("feed.attach.remove"), () -> remove(file, line)));
        lines.add(line);
        makeRoom();
    }

    private void remove(FileLine file, ListItem line) {
        kept.remove(file);
        line.removeFromParent();
        makeRoom();
        onChange.run();
    }

    /// Those on their way count beside those that hang there already.
    private void makeRoom() {
        upload.setMaxFiles(NewPost.FILES_MAX - kept.size());
    }

    /// With what was kept: nobody fears for what they wrote.
    private void refuse(String sentence) {
        String rest = kept.isEmpty()
                ? getTranslation("feed.attach.text-kept")
                : getTranslation("feed.attach.rest-kept", kept.size());
        problem.setText(sentence + " " + rest);
        problem.setVisible(true);
    }
}
