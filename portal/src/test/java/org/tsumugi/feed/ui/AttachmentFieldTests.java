package org.tsumugi.feed.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadResult;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsumugi.Someone;
import org.tsumugi.ViewTest;
import org.tsumugi.feed.NewPost;
import org.tsumugi.files.Files;
import org.tsumugi.members.Members;

/// Files on their way into a post, as the server meets them.
class AttachmentFieldTests extends ViewTest {

    @Autowired
    Files files;

    @Autowired
    Members members;

    AttachmentField field;
    final AtomicInteger changes = new AtomicInteger();

    @BeforeEach
    void aField() {
        enter(Someone.member(members));
        field = new AttachmentField(files, changes::incrementAndGet);
        UI.getCurrent().add(field);
    }

    /// What the browser does: one request for each file.
    private int send(String name, InputStream bytes) {
        IntoTheStore handler = field.handler();
        Coming coming = new Coming(name, bytes, field);
        handler.handleUploadRequest(coming);
        MockVaadin.INSTANCE.clientRoundtrip(false);
        List<UploadResult.RejectedFile> rejected = coming.isRejected()
                ? List.of(new UploadResult.RejectedFile(name, String.valueOf(coming.getRejectionMessage())))
                : List.of();
        VaadinResponse response = VaadinResponse.getCurrent();
        handler.responseHandled(new UploadResult(true, response, null, List.of(), rejected));
        return ((VaadinServletResponse) response).getStatus();
    }

    private static final class Coming extends UploadEvent {

        private final InputStream bytes;

        Coming(String name, InputStream bytes, AttachmentField field) {
            super(
                    VaadinRequest.getCurrent(),
                    VaadinResponse.getCurrent(),
                    VaadinSession.getCurrent(),
                    name,
                    -1,
                    "application/octet-stream",
                    field.getElement(),
                    null);
            this.bytes = bytes;
        }

        @Override
        public InputStream getInputStream() {
            return bytes;
        }
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /// A connection that breaks in the middle of a file.
    private static InputStream broken() {
        return new InputStream() {
            private int given;

            @Override
            public int read() throws IOException {
                if (given++ > 1000) {
                    throw new IOException("the phone has gone into a tunnel");
                }
                return 'a';
            }
        };
    }

    private String said() {
        return _find(field, Paragraph.class, spec -> spec.withClasses("field-error")).stream()
                .map(Paragraph::getText)
                .reduce("", String::concat);
    }

    @Test
    void whatBrokeOffCanBeSentAgainAndHangsThereOnce() {
        assertThat(send("手順.txt", broken())).isEqualTo(503);
        assertThat(field.files()).isEmpty();
        assertThat(send("手順.txt", text("手順です"))).isEqualTo(200);
        assertThat(field.files()).hasSize(1);
        send("手順.txt", text("手順です"));
        assertThat(field.files()).as("its answer was lost, and it came twice").hasSize(1);
        assertThat(changes).hasValue(1);
    }

    @Test
    void whatIsRefusedIsSaidWithWhatWasKeptAndTheBrowserLetsGoOfIt() {
        send("一.txt", text("一つ目"));
        assertThat(send("二.html", text("<!doctype html><script>1</script>"))).isEqualTo(422);
        assertThat(said()).contains(word("files.refused.ACTIVE_CONTENT")).contains(word("feed.attach.rest-kept", 1));
        assertThat(field.files()).hasSize(1);
    }

    @Test
    void tenFilesArePostedAndAnEleventhIsRefused() {
        List<Integer> room = new ArrayList<>();
        for (int i = 0; i < NewPost.FILES_MAX; i++) {
            room.add(_get(field, Upload.class).getMaxFiles());
            send(i + ".txt", text("番号" + i));
        }
        assertThat(room).containsExactly(10, 9, 8, 7, 6, 5, 4, 3, 2, 1);
        send("十一.txt", text("余り"));
        assertThat(field.files()).hasSize(NewPost.FILES_MAX);
        assertThat(said()).contains(word("feed.refused.too-many-files", NewPost.FILES_MAX));
    }

    @Test
    void everyWordOfTheWayIsTheReadersOwn() {
        var words = _get(field, Upload.class).getI18n();
        assertThat(words.getFile().getRetry()).isEqualTo(word("feed.attach.again"));
        assertThat(words.getUploading().getError().getServerUnavailable()).isEqualTo(word("feed.attach.broke-off"));
        assertThat(words.getUploading().getStatus().getStalled()).isEqualTo(word("feed.attach.stalled"));
    }
}
