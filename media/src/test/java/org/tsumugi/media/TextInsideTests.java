package org.tsumugi.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsumugi.media.pictures.BrokenPicture;

class TextInsideTests {

    private static final int PLENTY = 10_000;

    @TempDir
    Path folder;

    private String read(byte[] content, FileType type, int most, Duration atMost) throws IOException, BrokenPicture {
        var file = Files.write(folder.resolve("file"), content);
        return new TextInside(most, atMost).read(file, type);
    }

    private String read(byte[] content, FileType type) throws IOException, BrokenPicture {
        return read(content, type, PLENTY, Duration.ofSeconds(20));
    }

    static byte[] pdf(String... pages) throws IOException {
        try (var document = new PDDocument()) {
            for (var text : pages) {
                var page = new PDPage();
                document.addPage(page);
                try (var pen = new PDPageContentStream(document, page)) {
                    pen.beginText();
                    pen.setFont(new PDType1Font(FontName.HELVETICA), 12);
                    pen.newLineAtOffset(50, 700);
                    pen.showText(text);
                    pen.endText();
                }
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    @Test
    void readsEveryPageOfAPdf() throws Exception {
        assertThat(read(pdf("first page", "second page"), FileType.PDF)).isEqualTo("first page second page");
    }

    @Test
    void readsAJapanesePdf() throws Exception {
        assertThat(read(Samples.resource("japanese.pdf"), FileType.PDF)).containsPattern("[\\p{IsHan}\\p{IsHiragana}]");
    }

    @Test
    void readsWordsOfAnOfficeFileAndNotItsMarkup() throws Exception {
        var word = Samples.docx(Map.of("word/document.xml", Samples.text("""
                <w:document xmlns:w="urn:w"><w:body><w:p w:rsid="secret"><w:r><w:t>除雪の</w:t></w:r><w:r><w:t>予定</w:t>\
                </w:r></w:p><w:p><w:r><w:instrText>FIELD</w:instrText><w:t>A &amp; B</w:t></w:r></w:p></w:body>\
                </w:document>""")));
        assertThat(read(word, FileType.DOCX)).isEqualTo("除雪の予定 A & B");
    }

    @Test
    void readsCellsAndNamesOfSheets() throws Exception {
        var sheet = Samples.ooxml(
                "spreadsheetml.sheet.main+xml",
                Map.of(
                        "xl/workbook.xml", Samples.text("<workbook><sheets><sheet name=\"当番表\"/></sheets></workbook>"),
                        "xl/sharedStrings.xml", Samples.text("<sst><si><t>庄内</t></si><si><t>鶴岡</t></si></sst>")));
        assertThat(read(sheet, FileType.XLSX)).contains("当番表").contains("庄内 鶴岡");
    }

    @Test
    void readsSlidesInTheirOrder() throws Exception {
        var slides = Samples.ooxml(
                "presentationml.presentation.main+xml",
                Map.of(
                        "ppt/slides/slide10.xml",
                                Samples.text("<p:sld xmlns:p='p' xmlns:a='a'><a:p><a:t>十</a:t></a:p></p:sld>"),
                        "ppt/slides/slide2.xml",
                                Samples.text("<p:sld xmlns:p='p' xmlns:a='a'><a:p><a:t>二</a:t></a:p></p:sld>")));
        assertThat(read(slides, FileType.PPTX)).isEqualTo("二 十");
    }

    @Test
    void readsOpenDocuments() throws Exception {
        var text = Samples.zip(Map.of("content.xml", Samples.text("""
                <o:document xmlns:o="o" xmlns:text="t"><text:h>手順</text:h><text:p>一 <text:span>押す</text:span></text:p>\
                </o:document>""")));
        assertThat(read(text, FileType.ODT)).isEqualTo("手順 一 押す");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "windows-31j", "EUC-JP", "ISO-2022-JP"})
    void readsTextInWhateverEncodingPeopleHere(String encoding) throws Exception {
        var text = "除雪の予定、当番は鶴岡";
        assertThat(read(text.getBytes(Charset.forName(encoding)), FileType.TEXT))
                .isEqualTo(text);
    }

    @Test
    void readsNoMoreThanIsAskedForAndCutsNoLetterApart() throws Exception {
        assertThat(read(Samples.text("𠮷".repeat(100)), FileType.TEXT, 11, Duration.ofSeconds(5)))
                .isEqualTo("𠮷".repeat(5));
        assertThat(read(pdf("a".repeat(80), "never"), FileType.PDF, 40, Duration.ofSeconds(5)))
                .isEqualTo("a".repeat(40));
    }

    @Test
    void whatTakesTooLongGivesWhatWasReadUntilThen() throws Exception {
        assertThat(read(pdf("one", "two"), FileType.PDF, PLENTY, Duration.ZERO)).isEmpty();
    }

    @Test
    void aBrokenFileSaysThatItIsBroken() {
        assertThatThrownBy(() -> read(Samples.text("%PDF-1.7 nothing"), FileType.PDF))
                .isInstanceOf(BrokenPicture.class);
        assertThatThrownBy(() -> read(Samples.text("no archive"), FileType.DOCX))
                .isInstanceOf(BrokenPicture.class);
    }

    @Test
    void noEntityIsFollowed() {
        var bomb = Samples.zip(Map.of(
                "content.xml",
                Samples.text(
                        "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x xmlns:t='t'><t:p>&e;</t:p></x>")));
        assertThatThrownBy(() -> read(bomb, FileType.ODT)).isInstanceOf(BrokenPicture.class);
    }
}
