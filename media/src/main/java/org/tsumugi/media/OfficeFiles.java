package org.tsumugi.media;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// Tells the office formats from the archives that they technically are, and unpacks every entry once into nowhere:
/// sizes that an archive states about itself are not believed.
final class OfficeFiles {

    private static final String ZIP = "application/zip";
    private static final String OOXML_LIST = "[Content_Types].xml";
    private static final int ENTRIES = 10_000;

    /// What Office writes packs at most some 100 to 1; small files may do what they like.
    private static final int RATIO = 200;

    private static final long RATIO_FROM = 20L << 20;
    private static final int LIST_BYTES = 1 << 20;
    private static final long DIRECTORY_BYTES = 4L << 20;

    /// The end of an archive may be followed by a comment of at most 64 KB.
    private static final int END_WITHIN = 22 + 0xffff;

    private static final int PROLOGUE = 1024;
    private static final Charset LATIN = StandardCharsets.ISO_8859_1;

    private static final Map<FileType, List<String>> OOXML_MAIN = Map.of(
            FileType.DOCX, List.of("wordprocessingml.document.main+xml", "ms-word.document.macroEnabled"),
            FileType.XLSX, List.of("spreadsheetml.sheet.main+xml", "ms-excel.sheet.macroEnabled"),
            FileType.PPTX, List.of("presentationml.presentation.main+xml", "ms-powerpoint.presentation.macroEnabled"));

    private OfficeFiles() {}

    static Verdict examine(Path file, Limits limits) throws IOException {
        if (listSize(file) > DIRECTORY_BYTES) {
            return new Verdict.Refused(ZIP, Refusal.BOMB);
        }
        try (var zip = open(file)) {
            var most = Math.min(limits.maxUnpackedBytes(), Math.max(RATIO_FROM, Files.size(file) * RATIO));
            if (zip.size() > ENTRIES || explodes(zip, most)) {
                return new Verdict.Refused(ZIP, Refusal.BOMB);
            }
            var type = type(zip);
            if (type.isEmpty()) {
                return new Verdict.Refused(ZIP, Refusal.TYPE_NOT_ALLOWED);
            }
            return refusal(zip)
                    .<Verdict>map(reason -> new Verdict.Refused(type.get().mime(), reason))
                    .orElseGet(() -> new Verdict.Accepted(type.get()));
        } catch (ZipException e) {
            return new Verdict.Refused(ZIP, Refusal.BROKEN);
        }
    }

    static boolean opensAsArchive(Path file) throws IOException {
        if (listSize(file) > DIRECTORY_BYTES) {
            return true;
        }
        try (var zip = open(file)) {
            return zip.size() > 0;
        } catch (ZipException e) {
            return false;
        }
    }

    /// Word, Excel and PowerPoint wrap what a password protects into their old container.
    static Verdict examineOld(Path file) throws IOException {
        var encrypted = contains(file, new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), LATIN));
        return new Verdict.Refused("application/x-tika-msoffice", encrypted ? Refusal.ENCRYPTED : Refusal.OLD_OFFICE);
    }

    /// What the end of an archive says of the size of its list of entries, which the JDK would read into memory at
    /// once.
    private static long listSize(Path file) throws IOException {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            var tail = new byte[(int) Math.min(in.length(), END_WITHIN)];
            in.seek(in.length() - tail.length);
            in.readFully(tail);
            var end = new String(tail, LATIN).lastIndexOf("PK\5\6");
            return end < 0 || end + 16 > tail.length
                    ? 0
                    : Integer.toUnsignedLong(
                            ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN).getInt(end + 12));
        }
    }

    /// Names may be in any encoding; the ones looked for are ASCII.
    private static ZipFile open(Path file) throws IOException {
        return new ZipFile(file.toFile(), LATIN);
    }

    private static Optional<FileType> type(ZipFile zip) throws IOException {
        var openDocument = zip.getEntry("mimetype");
        if (openDocument != null) {
            return FileType.of(start(zip, openDocument, LIST_BYTES).strip());
        }
        var list = zip.getEntry(OOXML_LIST);
        if (list == null) {
            return Optional.empty();
        }
        var text = start(zip, list, LIST_BYTES);
        return OOXML_MAIN.entrySet().stream()
                .filter(type -> type.getValue().stream().anyMatch(text::contains))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Optional<Refusal> refusal(ZipFile zip) throws IOException {
        for (var entry : Collections.list(zip.entries())) {
            var name = entry.getName().toLowerCase(Locale.ROOT);
            if (isMacro(name)) {
                return Optional.of(Refusal.MACROS);
            }
            if (name.equals("[content_types].xml")) {
                var list = start(zip, entry, LIST_BYTES);
                if (list.contains("macroEnabled") || list.contains("ms-excel.macrosheet")) {
                    return Optional.of(Refusal.MACROS);
                }
            } else if (name.equals("meta-inf/manifest.xml")) {
                if (start(zip, entry, LIST_BYTES).contains("encryption-data")) {
                    return Optional.of(Refusal.ENCRYPTED);
                }
            } else if (declaresEntities(zip, entry, name)) {
                return Optional.of(Refusal.BOMB);
            }
        }
        return Optional.empty();
    }

    /// LibreOffice leaves empty lists of macros (-lc, -lb) in files that have none.
    private static boolean isMacro(String name) {
        var basic = name.startsWith("basic/")
                && !name.endsWith("/")
                && !name.endsWith("-lc.xml")
                && !name.endsWith("-lb.xml");
        var script = name.startsWith("scripts/") && !name.endsWith("/");
        return basic || script || name.endsWith("vbaproject.bin");
    }

    /// No office program writes a document type into its parts; entities are how a kilobyte becomes a gigabyte.
    private static boolean declaresEntities(ZipFile zip, ZipEntry entry, String name) throws IOException {
        return (name.endsWith(".xml") || name.endsWith(".rels"))
                && start(zip, entry, PROLOGUE).replace("\0", "").contains("<!DOCTYPE");
    }

    private static String start(ZipFile zip, ZipEntry entry, int bytes) throws IOException {
        try (var in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(bytes), LATIN);
        }
    }

    private static boolean explodes(ZipFile zip, long most) throws IOException {
        var buffer = new byte[64 * 1024];
        var unpacked = 0L;
        for (var entry : Collections.list(zip.entries())) {
            try (var in = zip.getInputStream(entry)) {
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    unpacked += n;
                    if (unpacked > most) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean contains(Path file, String wanted) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var before = "";
            var chunk = new byte[64 * 1024];
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                var window = before + new String(chunk, 0, n, LATIN);
                if (window.contains(wanted)) {
                    return true;
                }
                before = window.substring(Math.max(0, window.length() - wanted.length()));
            }
            return false;
        }
    }
}
