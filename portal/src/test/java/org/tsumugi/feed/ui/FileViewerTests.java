package org.tsumugi.feed.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsumugi.DrawnRow;
import org.tsumugi.Someone;
import org.tsumugi.ViewTest;
import org.tsumugi.feed.NewPost;
import org.tsumugi.feed.NewThread;
import org.tsumugi.feed.PostKind;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.feed.Threads;
import org.tsumugi.files.FileId;
import org.tsumugi.files.Files;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.teams.TeamDraft;
import org.tsumugi.teams.TeamId;
import org.tsumugi.teams.TeamKind;
import org.tsumugi.teams.Teams;

/// Pictures and papers are looked at in the page, office and text files are taken along.
class FileViewerTests extends ViewTest {

    @Autowired
    Threads threads;

    @Autowired
    Files files;

    @Autowired
    Teams teams;

    @Autowired
    Members members;

    FileId paper;
    FileId text;
    FileId picture;

    @BeforeEach
    void aPostWithAPaperATextAndAPicture() throws Exception {
        Actor author = Someone.member(members);
        TeamId team = author.act(() -> teams.found(new TeamDraft("組", TeamKind.OPEN, "")));
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.addPage(new PDPage());
            document.save(pdf);
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", png);
        paper = keep(author, "手順.pdf", pdf.toByteArray());
        text = keep(author, "当番.txt", "当番です".getBytes(StandardCharsets.UTF_8));
        picture = keep(author, "写真.png", png.toByteArray());
        ThreadId thread = author.act(() -> threads.start(new NewThread(
                team,
                PostKind.NOTICE,
                "題",
                false,
                Optional.empty(),
                new NewPost(UUID.randomUUID(), "添付です", List.of(paper, text, picture)))));
        enter(author);
        UI.getCurrent().navigate("feed/" + thread.value());
    }

    private FileId keep(Actor who, String name, byte[] content) {
        return who.act(() -> files.keep(name, new ByteArrayInputStream(content)))
                .id();
    }

    private static String shown() {
        return _get(_get(FileViewer.class), Image.class).getSrc();
    }

    private void look(String file) {
        DrawnRow.of("1").tap(word("feed.file.look", file));
    }

    private void press(String words) {
        _click(_get(_get(FileViewer.class), Button.class, spec -> spec.withText(word(words))));
    }

    @Test
    void pagesAndPicturesFollowOneAnotherAndTheDownloadBelongsToWhatIsShown() {
        assertThat(DrawnRow.of("1").markup().select(".file > button")).hasSize(2);
        look("手順.pdf");
        assertThat(shown()).isEqualTo("files/" + paper.value() + "/page/1");
        assertThat(_get(_get(FileViewer.class), Image.class).getAlt()).hasValue(word("feed.view.page", "手順.pdf", 1, 2));
        press("feed.view.next");
        assertThat(shown()).isEqualTo("files/" + paper.value() + "/page/2");
        press("feed.view.next");
        assertThat(shown()).isEqualTo("files/" + picture.value() + "/page/1");
        assertThat(_get(Anchor.class, spec -> spec.withText(word("feed.view.download")))
                        .getHref())
                .isEqualTo("files/" + picture.value());
        assertThat(_get(_get(FileViewer.class), Button.class, spec -> spec.withText(word("feed.view.next")))
                        .isEnabled())
                .isFalse();
        press("feed.view.previous");
        assertThat(shown()).isEqualTo("files/" + paper.value() + "/page/2");
    }

    @Test
    void aTapOnAPictureBeginsThere() {
        look("写真.png");
        assertThat(shown()).isEqualTo("files/" + picture.value() + "/page/1");
    }

    @Test
    void aFileThatCannotBeLookedAtSaysItsNameKindAndSizeAndIsTakenAlong() {
        Elements file = DrawnRow.of("1").markup().select(".file:contains(当番.txt)");
        assertThat(file.select("a").attr("href")).isEqualTo("files/" + text.value());
        assertThat(file.text()).contains("TXT").contains("KB");
    }
}
