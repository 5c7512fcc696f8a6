package org.tsumugi.members.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import org.tsumugi.files.Files;
import org.tsumugi.members.OwnProfile;
import org.tsumugi.members.Profiles;
import org.tsumugi.shell.Mishaps;
import org.tsumugi.shell.Notice;
import org.tsumugi.shell.Parts;

/// My photo: a picture chosen is shown at once, and taken away by one touch.
class PhotoField extends Div {

    private static final int MEGABYTES = 20;
    private static final int MAX_BYTES = MEGABYTES * 1024 * 1024;

    private final transient Profiles profiles;
    private final transient Files files;
    private final Runnable onChange;
    private final Paragraph problem = new Paragraph();
    private final Button remove = Parts.quiet(getTranslation("members.photo.remove"), this::remove);
    private final Upload upload = new Upload(new IntoTheProfile());

    PhotoField(Profiles profiles, Files files, Runnable onChange) {
        this.profiles = profiles;
        this.files = files;
        this.onChange = onChange;
        addClassName("photo-field");
        problem.addClassName("field-error");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        upload.setMaxFileSize(MAX_BYTES);
        // Asked for JPEG, an iPhone hands over its HEIC photos as JPEG.
        upload.setAcceptedFileTypes("image/jpeg", "image/png", "image/webp");
        upload.setUploadButton(Parts.quiet(getTranslation("members.photo.choose"), () -> {}));
        upload.setDropAllowed(false);
        upload.setI18n(words());
        upload.addFileRejectedListener(rejected -> refuse(rejected.getErrorMessage()));
        Div acts = new Div(upload, remove);
        acts.addClassName("toolbar");
        Paragraph help = new Paragraph(getTranslation("members.photo.help"));
        help.addClassName("meta");
        add(new H2(getTranslation("members.photo")), help, problem, acts);
    }

    /// There is something to take away only where a photo is shown.
    void show(OwnProfile mine) {
        remove.setVisible(mine.profile().photo().isPresent());
    }

    private void remove() {
        problem.setVisible(false);
        profiles.removePhoto();
        onChange.run();
        Notice.done(getTranslation("members.photo.removed"));
    }

    private void refuse(String sentence) {
        problem.setText(sentence);
        problem.setVisible(true);
    }

    private UploadI18N words() {
        UploadI18N words = new UploadI18N();
        words.setError(new UploadI18N.Error()
                .setFileIsTooBig(getTranslation("members.photo.too-large", MEGABYTES))
                .setIncorrectFileType(getTranslation("members.refused.no-picture"))
                .setTooManyFiles(getTranslation("members.photo.one")));
        words.setFile(new UploadI18N.File().setRemove(getTranslation("members.photo.remove")));
        return words;
    }

    /// Streams what the browser sends into the store, outside the session's lock.
    private final class IntoTheProfile implements UploadHandler {

        @Override
        public void handleUploadRequest(UploadEvent event) {
            UI ui = event.getUI();
            try (var bytes = event.getInputStream()) {
                profiles.showPhoto(files.keep(event.getFileName(), bytes).id());
                ui.access(() -> {
                    problem.setVisible(false);
                    upload.clearFileList();
                    onChange.run();
                    Notice.done(getTranslation("members.photo.shown"));
                });
            } catch (Exception failure) {
                event.reject();
                ui.access(() -> {
                    upload.clearFileList();
                    refuse(Mishaps.sentence(failure));
                });
            }
        }

        /// The whole file is refused by the store once it has read the limit: the heap never holds it.
        @Override
        public long getRequestSizeMax() {
            return -1;
        }
    }
}
