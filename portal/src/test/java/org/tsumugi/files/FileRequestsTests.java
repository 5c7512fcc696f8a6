package org.tsumugi.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.tsumugi.PortalTest;
import org.tsumugi.Someone;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;

/// Files as a browser fetches them, through security.
@PortalTest
class FileRequestsTests {

    @Autowired
    WebApplicationContext context;

    @Autowired
    Files files;

    @Autowired
    Members members;

    MockMvc browser;
    Actor keeper;
    FileId paper;
    FileId picture;

    @BeforeEach
    void aBrowserAndTwoFiles() throws Exception {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        keeper = Someone.member(members);
        paper = keeper.act(() -> files.keep("手順.pdf", new ByteArrayInputStream(pdf(2))))
                .id();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", png);
        picture = keeper.act(() -> files.keep("写真.png", new ByteArrayInputStream(png.toByteArray())))
                .id();
    }

    private static byte[] pdf(int pages) throws Exception {
        try (PDDocument document = new PDDocument()) {
            for (int page = 0; page < pages; page++) {
                document.addPage(new PDPage());
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private MockHttpServletResponse fetch(Actor who, String address) throws Exception {
        return browser.perform(get("/files/" + address).with(authentication(Someone.signedIn(who, Instant.now()))))
                .andReturn()
                .getResponse();
    }

    @Test
    void aPaperIsLookedAtPageByPage() throws Exception {
        assertThat(keeper.act(() -> files.pages(paper))).isEqualTo(2);
        assertThat(keeper.act(() -> files.pages(picture))).isEqualTo(1);
        for (String page : List.of(
                paper.value() + "/page/1",
                paper.value() + "/page/2",
                picture.value() + "/page/1",
                paper.value() + "/thumbnail")) {
            MockHttpServletResponse answer = fetch(keeper, page);
            assertThat(answer.getStatus()).as(page).isEqualTo(200);
            assertThat(answer.getContentType()).isEqualTo("image/jpeg");
            assertThat(answer.getHeader("Content-Disposition")).startsWith("inline");
        }
        for (String none : List.of(
                paper.value() + "/page/0",
                paper.value() + "/page/3",
                picture.value() + "/page/2",
                paper.value() + "/page/x")) {
            assertThat(fetch(keeper, none).getStatus()).as(none).isEqualTo(404);
        }
    }

    @Test
    void whateverComesRunsNothingAndBelongsToNoPage() throws Exception {
        for (String address : List.of("" + paper.value(), paper.value() + "/page/1", picture.value() + "/thumbnail")) {
            MockHttpServletResponse answer = fetch(keeper, address);
            assertThat(answer.getHeaders("X-Content-Type-Options")).as(address).containsExactly("nosniff");
            assertThat(answer.getHeaders("Content-Security-Policy"))
                    .as(address)
                    .singleElement()
                    .asString()
                    .startsWith("sandbox; default-src 'none'");
            assertThat(answer.getHeader("Cache-Control")).contains("private");
        }
        assertThat(fetch(keeper, "" + paper.value()).getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains("%E6%89%8B%E9%A0%86.pdf");
    }

    @Test
    void whoMayNotReadGetsTheAnswerOfWhatIsNotThere() throws Exception {
        Actor stranger = Someone.member(members);
        List<String> doors = List.of("", "/thumbnail", "/page", "/page/1", "/page/2");
        for (String door : doors) {
            MockHttpServletResponse forbidden = fetch(stranger, paper.value() + door);
            MockHttpServletResponse missing = fetch(stranger, FileId.next().value() + door);
            assertThat(forbidden.getStatus()).as(door).isEqualTo(404).isEqualTo(missing.getStatus());
            assertThat(forbidden.getContentAsByteArray()).isEqualTo(missing.getContentAsByteArray());
            assertThat(headers(forbidden)).isEqualTo(headers(missing));
        }
        assertThat(stranger.act(() -> files.pages(paper))).isZero();
    }

    private static List<String> headers(MockHttpServletResponse answer) {
        return answer.getHeaderNames().stream()
                .flatMap(name -> Stream.of(name + ": " + answer.getHeaders(name)))
                .sorted()
                .toList();
    }
}
