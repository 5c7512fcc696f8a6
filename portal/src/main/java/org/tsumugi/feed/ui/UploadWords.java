package org.tsumugi.feed.ui;

import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;
import org.tsumugi.feed.NewPost;
import org.tsumugi.shell.Words;

/// The reader's words for files on their way.
final class UploadWords {

    private UploadWords() {}

    static UploadI18N of(int megabytes) {
        UploadI18N words = new UploadI18N();
        words.setDropFiles(
                new UploadI18N.DropFiles().setOne(Words.of("feed.attach.drop")).setMany(Words.of("feed.attach.drop")));
        words.setError(new UploadI18N.Error()
                .setFileIsTooBig(Words.of("files.refused.too-large", megabytes))
                .setIncorrectFileType(Words.of("files.refused.TYPE_NOT_ALLOWED"))
                .setTooManyFiles(Words.of("feed.refused.too-many-files", NewPost.FILES_MAX)));
        words.setFile(new UploadI18N.File()
                .setRetry(Words.of("feed.attach.again"))
                .setStart(Words.of("feed.attach.start"))
                .setRemove(Words.of("feed.attach.remove")));
        words.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setHeld(Words.of("feed.attach.held"))
                        .setConnecting(Words.of("feed.attach.connecting"))
                        .setStalled(Words.of("feed.attach.stalled"))
                        .setProcessing(Words.of("feed.attach.examined")))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                        .setPrefix(Words.of("feed.attach.remaining"))
                        .setUnknown(Words.of("feed.attach.remaining.unknown")))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(Words.of("feed.attach.broke-off"))
                        .setUnexpectedServerError(Words.of("feed.attach.store-away"))
                        .setForbidden(Words.of("feed.attach.signed-out"))
                        .setFileTooLarge(Words.of("files.refused.too-large", megabytes))));
        words.setUnits(List.of("B", "KB", "MB", "GB"), 1024);
        return words;
    }
}
