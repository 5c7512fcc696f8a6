package org.tsumugi.feed.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import com.vaadin.flow.server.streams.UploadResult;
import java.io.IOException;
import java.util.function.Consumer;
import org.tsumugi.files.FileLine;
import org.tsumugi.files.Files;
import org.tsumugi.shared.Refused;
import org.tsumugi.shell.Mishaps;

/// Streams what the browser sends into the store, outside the session's lock; several files at once.
///
/// What is refused is answered so that the browser lets go of it; whatever may work a second time keeps its file, to be
/// sent again with one tap.
final class IntoTheStore implements UploadHandler {

    /// HTTP says: not now, try again.
    private static final int LATER = 503;

    private static final String AGAIN = "again";

    private final transient Files files;
    private final transient Consumer<FileLine> onKept;
    private final transient Consumer<String> onRefused;

    IntoTheStore(Files files, Consumer<FileLine> onKept, Consumer<String> onRefused) {
        this.files = files;
        this.onKept = onKept;
        this.onRefused = onRefused;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) {
        UI ui = event.getUI();
        try (var bytes = event.getInputStream()) {
            FileLine file = files.keep(event.getFileName(), bytes);
            ui.access(() -> onKept.accept(file));
        } catch (Refused refused) {
            if (Files.isPassing(refused)) {
                event.reject(AGAIN);
            } else {
                event.reject();
            }
            ui.access(() -> onRefused.accept(Mishaps.sentence(refused)));
        } catch (IOException brokeOff) {
            // The browser says so itself, beside the file and its button.
            event.reject(AGAIN);
        } catch (RuntimeException failure) {
            event.reject();
            ui.access(() -> onRefused.accept(Mishaps.sentence(failure)));
        }
    }

    @Override
    public void responseHandled(UploadResult result) {
        if (result.rejectedFiles().stream().anyMatch(file -> AGAIN.equals(file.reason()))) {
            result.response().setStatus(LATER);
        } else {
            UploadHandler.super.responseHandled(result);
        }
    }

    /// The whole file is refused by the store once it has read the limit: the heap never holds it.
    @Override
    public long getRequestSizeMax() {
        return -1;
    }
}
