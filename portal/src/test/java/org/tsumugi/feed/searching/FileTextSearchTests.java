package org.tsumugi.feed.searching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tsumugi.PortalTest;
import org.tsumugi.Someone;
import org.tsumugi.feed.PostKind;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.feed.Threads;
import org.tsumugi.feed.searching.Passage.Place;
import org.tsumugi.files.FileId;
import org.tsumugi.files.Files;
import org.tsumugi.members.Members;
import org.tsumugi.search.Snippet.Piece;
import org.tsumugi.shared.Actor;
import org.tsumugi.teams.TeamDraft;
import org.tsumugi.teams.TeamId;
import org.tsumugi.teams.TeamKind;
import org.tsumugi.teams.Teams;

/// What is written inside attached files is found, by those who may read the post.
@PortalTest
class FileTextSearchTests {

    @Autowired
    PostSearch search;

    @Autowired
    Threads threads;

    @Autowired
    Files files;

    @Autowired
    Teams teams;

    @Autowired
    Members members;

    @Autowired
    JdbcClient jdbc;

    Actor author;
    SearchedTeam searched;

    @BeforeEach
    void aTeam() {
        author = Someone.member(members);
        TeamId team = author.act(() -> teams.found(new TeamDraft("組", TeamKind.OPEN, "")));
        searched = new SearchedTeam(threads, search, team);
    }

    private FileId keep(String name, InputStream bytes) {
        return author.act(() -> files.keep(name, bytes)).id();
    }

    private static InputStream pdf(String text) throws Exception {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
                pen.beginText();
                pen.setFont(new PDType1Font(FontName.HELVETICA), 12);
                pen.newLineAtOffset(50, 700);
                pen.showText(text);
                pen.endText();
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return new ByteArrayInputStream(out.toByteArray());
        }
    }

    private static InputStream docx(String text) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, "[Content_Types].xml", """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""");
            put(zip, "word/document.xml", "<w:document xmlns:w='w'><w:p><w:t>" + text + "</w:t></w:p></w:document>");
        }
        return new ByteArrayInputStream(out.toByteArray());
    }

    private static void put(ZipOutputStream zip, String name, String content) throws Exception {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    @Test
    void aPostIsFoundByWhatItsPdfAndItsWordFileSay() throws Exception {
        String inPdf = SearchedTeam.word();
        String inWord = SearchedTeam.word();
        ThreadId thread = searched.start(
                author,
                PostKind.REPORT,
                "資料",
                "添付をご覧ください",
                keep("a.pdf", pdf("The word " + inPdf)),
                keep("b.docx", docx("当番表 " + inWord)));
        searched.awaitFound(author, inPdf);
        searched.awaitFound(author, inWord);
        assertThat(searched.find(author, inPdf)).singleElement().satisfies(found -> {
            assertThat(found.thread()).isEqualTo(thread);
            assertThat(found.passage().place()).isEqualTo(Place.FILE_TEXT);
            assertThat(found.passage().pieces().stream().filter(Piece::found).map(Piece::text))
                    .containsExactly(inPdf);
        });
        assertThat(searched.find(Someone.member(members), inPdf)).isEmpty();
    }

    @Test
    void theSameContentIsReadOnceAndAFileThatCannotBeReadIsFoundByItsName() throws Exception {
        String word = SearchedTeam.word();
        String name = SearchedTeam.word();
        byte[] same = pdf(word).readAllBytes();
        FileId first = keep("一.pdf", new ByteArrayInputStream(same));
        FileId second = keep(name + ".pdf", new ByteArrayInputStream(same));
        searched.start(author, PostKind.REPORT, "資料", "一つ目", first);
        searched.awaitFound(author, word);
        searched.start(author, PostKind.REPORT, "資料", "二つ目", second);
        searched.await(() -> searched.find(author, word).size() == 2);
        assertThat(jdbc.sql("select count(*) from files.words where text like :word")
                        .param("word", "%" + word + "%")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(searched.find(author, name))
                .singleElement()
                .satisfies(found -> assertThat(found.passage().place()).isEqualTo(Place.FILE_NAME));
    }

    @Test
    void aFileThatNobodyPostedIsFoundByNobody() throws Exception {
        String word = SearchedTeam.word();
        keep("下書き.pdf", pdf(word));
        String posted = SearchedTeam.word();
        searched.start(author, PostKind.REPORT, "資料", "本文", keep("後.pdf", pdf(posted)));
        searched.awaitFound(author, posted);
        assertThat(searched.find(author, word)).isEmpty();
    }
}
