package org.tsumugi.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.tsumugi.media.pictures.BrokenPicture;

/// Reads the words of the office formats from their parts; what is drawn, counted or computed is left out.
final class OfficeText {

    private static final Pattern WORD =
            Pattern.compile("word/(document|header\\d*|footer\\d*|footnotes|endnotes)\\.xml");
    private static final Pattern SHEET = Pattern.compile("xl/(sharedStrings|workbook|worksheets/sheet\\d+)\\.xml");
    private static final Pattern SLIDE = Pattern.compile("ppt/(slides/slide|notesSlides/notesSlide)\\d+\\.xml");
    private static final Pattern OPEN = Pattern.compile("content\\.xml");

    private static final Set<String> ENDS = Set.of("p", "h", "tab", "br", "cr", "si", "row", "c", "s", "line-break");

    private OfficeText() {}

    static void read(Path file, FileType type, Letters letters) throws IOException, BrokenPicture {
        try (var zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1)) {
            for (var part : parts(zip, pattern(type))) {
                try (var xml = zip.getInputStream(part)) {
                    read(xml, isOpen(type), letters);
                }
                letters.space();
            }
        } catch (XMLStreamException e) {
            throw new BrokenPicture("Its parts can't be read: " + e.getMessage(), e);
        }
    }

    private static Pattern pattern(FileType type) {
        return switch (type) {
            case DOCX -> WORD;
            case XLSX -> SHEET;
            case PPTX -> SLIDE;
            case ODT, ODS, ODP -> OPEN;
            case JPEG, PNG, GIF, WEBP, PDF, TEXT, CSV -> throw new IllegalArgumentException("No office file: " + type);
        };
    }

    private static boolean isOpen(FileType type) {
        return type == FileType.ODT || type == FileType.ODS || type == FileType.ODP;
    }

    /// Slide 2 comes before slide 10.
    private static List<? extends ZipEntry> parts(ZipFile zip, Pattern wanted) {
        return zip.stream()
                .filter(entry -> wanted.matcher(entry.getName()).matches())
                .sorted(Comparator.<ZipEntry>comparingInt(
                                entry -> entry.getName().length())
                        .thenComparing(ZipEntry::getName))
                .toList();
    }

    /// Of Microsoft's formats the words stand in `t`, of the open ones in paragraphs and headings.
    private static void read(InputStream xml, boolean open, Letters letters) throws XMLStreamException {
        var reader = factory().createXMLStreamReader(xml);
        int inside = 0;
        try {
            while (reader.hasNext()) {
                letters.look();
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> inside += holdsWords(reader, open, letters) ? 1 : 0;
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                        if (inside > 0) {
                            letters.write(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        inside -= isWords(reader.getLocalName(), open) ? 1 : 0;
                        if (ENDS.contains(reader.getLocalName())) {
                            letters.space();
                        }
                    }
                    default -> {}
                }
            }
        } finally {
            reader.close();
        }
    }

    /// A sheet's name is an attribute.
    private static boolean holdsWords(XMLStreamReader reader, boolean open, Letters letters) {
        var name = reader.getLocalName();
        if (name.equals("sheet") || name.equals("table")) {
            for (int at = 0; at < reader.getAttributeCount(); at++) {
                if (reader.getAttributeLocalName(at).equals("name")) {
                    var written = reader.getAttributeValue(at).toCharArray();
                    letters.write(written, 0, written.length);
                    letters.space();
                }
            }
        }
        return isWords(name, open);
    }

    private static boolean isWords(String name, boolean open) {
        return open ? name.equals("p") || name.equals("h") : name.equals("t");
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
