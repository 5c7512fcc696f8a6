package org.tsumugi.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsumugi.media.Samples.join;
import static org.tsumugi.media.Samples.text;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SnifferTests {

    @TempDir
    Path folder;

    private Verdict sniff(byte[] content) throws IOException {
        return Sniffer.sniff(Files.write(folder.resolve("file"), content), Limits.STANDARD);
    }

    private FileType type(byte[] content) throws IOException {
        return ((Verdict.Accepted) sniff(content)).type();
    }

    private Refusal refusal(byte[] content) throws IOException {
        return ((Verdict.Refused) sniff(content)).reason();
    }

    @Test
    void knowsEveryTypeByItsContent() throws IOException {
        assertThat(type(Samples.jpeg(8, 8))).isEqualTo(FileType.JPEG);
        assertThat(type(Samples.png(8, 8))).isEqualTo(FileType.PNG);
        assertThat(type(Samples.gif(8, 8))).isEqualTo(FileType.GIF);
        assertThat(type(Samples.resource("lossy.webp"))).isEqualTo(FileType.WEBP);
        assertThat(type(Samples.resource("japanese.pdf"))).isEqualTo(FileType.PDF);
        assertThat(type(Samples.docx(Map.of()))).isEqualTo(FileType.DOCX);
        assertThat(type(Samples.ooxml("spreadsheetml.sheet.main+xml", Map.of())))
                .isEqualTo(FileType.XLSX);
        assertThat(type(Samples.ooxml("presentationml.presentation.main+xml", Map.of())))
                .isEqualTo(FileType.PPTX);
    }

    @ParameterizedTest
    @CsvSource({"text, ODT", "spreadsheet, ODS", "presentation, ODP"})
    void knowsOpenDocuments(String kind, FileType type) throws IOException {
        assertThat(type(openDocument(kind, Map.of()))).isEqualTo(type);
        // What LibreOffice leaves where there are no macros.
        assertThat(type(openDocument(kind, Map.of("Basic/Standard/script-lb.xml", text("<l/>")))))
                .isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-31j", "EUC-JP", "ISO-2022-JP", "UTF-16"})
    void takesJapaneseTextInEveryEncodingInUse(String encoding) throws IOException {
        var words = "お疲れさまです。\r\n\t<お知らせ>次回の勉強会は、荘内病院の講堂で行います。\n";
        assertThat(type(words.getBytes(Charset.forName(encoding)))).isEqualTo(FileType.TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-31j"})
    void knowsATableOfValues(String encoding) throws IOException {
        var table = "事業所名,電話番号,備考\r\n\"訪問看護（見本）\",0235-00-0000,\"一行目\r\n二行目, 続き\"\r\n";
        assertThat(type(table.getBytes(Charset.forName(encoding)))).isEqualTo(FileType.CSV);
    }

    @Test
    void takesProseWithCommasAsText() throws IOException {
        assertThat(type(text("First, some words.\nThen none.\nAnd, finally, more.")))
                .isEqualTo(FileType.TEXT);
        assertThat(type(text("Subject: 来週の件\nDate: 2026-11-22\n\n本文"))).isEqualTo(FileType.TEXT);
        assertThat(type(text("# 議事録\n\n- 一つめ\n- 二つめ\n"))).isEqualTo(FileType.TEXT);
        assertThat(type(text("<3 と書く人もいます"))).isEqualTo(FileType.TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!doctype html><script>alert(1)</script>",
                "<html><body onload=alert(1)>",
                "  \n\t<!-- harmless -->\n<!-- -->\n<script>alert(1)</script>",
                "\uFEFF<html></html>",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>",
                "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
                "<x:y xmlns:x='http://www.w3.org/1999/xhtml'/>",
                "<a href=javascript:alert(1)>x</a>",
                "#!/bin/sh\nrm -rf /\n",
                "<?php system($_GET['x']); ?>"
            })
    void refusesWhatABrowserOrAShellCouldRun(String content) throws IOException {
        assertThat(refusal(text(content))).isEqualTo(Refusal.ACTIVE_CONTENT);
        assertThat(refusal(content.getBytes(StandardCharsets.UTF_16))).isEqualTo(Refusal.ACTIVE_CONTENT);
    }

    @Test
    void refusesProgramsAndArchives() throws IOException {
        assertThat(refusal(join(text("MZ"), new byte[200]))).isEqualTo(Refusal.TYPE_NOT_ALLOWED);
        assertThat(refusal(join(new byte[] {0x7f}, text("ELF"), new byte[200]))).isEqualTo(Refusal.TYPE_NOT_ALLOWED);
        assertThat(refusal(Samples.zip(Map.of("資料.txt", text("a"))))).isEqualTo(Refusal.TYPE_NOT_ALLOWED);
        assertThat(refusal(Samples.zip(Map.of("META-INF/MANIFEST.MF", text("Main-Class: A")))))
                .isEqualTo(Refusal.TYPE_NOT_ALLOWED);
        assertThat(refusal(new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0})).isEqualTo(Refusal.TYPE_NOT_ALLOWED);
        assertThat(refusal(join(text("plain at first"), new byte[] {0}, text("and then not"))))
                .isEqualTo(Refusal.TYPE_NOT_ALLOWED);
    }

    @Test
    void refusesHeicWithAReasonOfItsOwn() throws IOException {
        assertThat(refusal(join(new byte[] {0, 0, 0, 24}, text("ftypheic"), new byte[4], text("mif1heic"))))
                .isEqualTo(Refusal.HEIC);
    }

    @Test
    void refusesOfficeFilesWithMacros() throws IOException {
        assertThat(refusal(Samples.docx(Map.of("word/vbaProject.bin", new byte[] {1}))))
                .isEqualTo(Refusal.MACROS);
        var list = "<Override ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/>";
        assertThat(refusal(Samples.zip(Map.of("[Content_Types].xml", text(list)))))
                .isEqualTo(Refusal.MACROS);
        assertThat(refusal(openDocument("text", Map.of("Basic/Standard/Module1.xml", text("<m/>")))))
                .isEqualTo(Refusal.MACROS);
    }

    @Test
    void refusesWhatNeedsAPassword() throws IOException {
        var manifest = "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>";
        assertThat(refusal(openDocument("text", Map.of("META-INF/manifest.xml", text(manifest)))))
                .isEqualTo(Refusal.ENCRYPTED);
        byte[] old = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1};
        var inside = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        // Across the border of two reads.
        assertThat(refusal(join(old, new byte[64 * 1024 - 20], inside, new byte[512])))
                .isEqualTo(Refusal.ENCRYPTED);
        assertThat(refusal(join(old, new byte[1024]))).isEqualTo(Refusal.OLD_OFFICE);
    }

    @Test
    void refusesBombs() throws IOException {
        assertThat(refusal(Samples.docx(Map.of("word/media/image1.bmp", new byte[30 << 20]))))
                .isEqualTo(Refusal.BOMB);
        var entities = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;\">]><a>&c;</a>";
        assertThat(refusal(Samples.docx(Map.of("word/document.xml", text(entities)))))
                .isEqualTo(Refusal.BOMB);
        assertThat(refusal(Samples.docx(Map.of("word/document.xml", entities.getBytes(StandardCharsets.UTF_16)))))
                .isEqualTo(Refusal.BOMB);
        var many = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < 10_001; i++) {
            many.put("word/" + i, new byte[0]);
        }
        assertThat(refusal(Samples.docx(many))).isEqualTo(Refusal.BOMB);
    }

    @Test
    void refusesAnArchiveWhoseListAloneIsHuge() throws IOException {
        var archive = Samples.docx(Map.of());
        ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN).putInt(archive.length - 10, 40 << 20);
        assertThat(refusal(archive)).isEqualTo(Refusal.BOMB);
    }

    @Test
    void refusesAnOfficeFileThatWasCutShort() throws IOException {
        var whole = Samples.docx(Map.of("word/document.xml", text("<w:document/>".repeat(50))));
        assertThat(refusal(Arrays.copyOf(whole, whole.length - 40))).isEqualTo(Refusal.BROKEN);
    }

    @Test
    void refusesAPdfThatIsSomethingElseToo() throws IOException {
        var pdf = Samples.resource("japanese.pdf");
        assertThat(refusal(join(pdf, Samples.zip(Map.of("Evil.class", new byte[] {1})))))
                .isEqualTo(Refusal.AMBIGUOUS);
        assertThat(sniff(join(text("<script>alert(1)</script>\n"), pdf))).isInstanceOf(Verdict.Refused.class);
        assertThat(sniff(join(text("\n"), pdf))).isInstanceOf(Verdict.Refused.class);
        assertThat(refusal(text("words before\n%PDF-1.7\n"))).isEqualTo(Refusal.AMBIGUOUS);
    }

    @Test
    void isNotFooledByAPictureMarkBeforeAPage() throws IOException {
        // "GIF89a" begins a picture whatever follows; the picture's own check comes later and finds none.
        assertThat(type(text("GIF89a<script>alert(1)</script>"))).isEqualTo(FileType.GIF);
    }

    private static byte[] openDocument(String kind, Map<String, byte[]> more) {
        var entries = new LinkedHashMap<String, byte[]>();
        entries.put("mimetype", text("application/vnd.oasis.opendocument." + kind));
        entries.put("content.xml", text("<office:document-content/>"));
        entries.putAll(more);
        return Samples.zip(entries);
    }
}
