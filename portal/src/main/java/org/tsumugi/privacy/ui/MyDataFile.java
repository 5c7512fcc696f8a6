package org.tsumugi.privacy.ui;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.tsumugi.shell.WordsProvider;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// All that is kept of someone, twice in one archive: as a page for people and as JSON (RFC 8259) for programs.
class MyDataFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final WordsProvider words;
    private final Locale language;
    private final Map<String, JsonNode> parts = new LinkedHashMap<>();

    MyDataFile(WordsProvider words, Locale language, Map<String, String> rows) {
        this.words = words;
        this.language = language;
        rows.forEach((name, text) -> parts.put(words.getTranslation(name, language), named(JSON.readTree(text))));
    }

    /// The columns in the reader's language.
    private ArrayNode named(JsonNode rows) {
        ArrayNode named = JSON.createArrayNode();
        rows.forEach(row -> {
            ObjectNode line = named.addObject();
            row.properties()
                    .forEach(value -> line.set(
                            words.getTranslation("privacy.column." + value.getKey(), language), value.getValue()));
        });
        return named;
    }

    void write(OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            add(zip, "tsumugi.html", page());
            add(zip, "tsumugi.json", json());
        }
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    String json() {
        ObjectNode all = JSON.createObjectNode();
        parts.forEach(all::set);
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all);
    }

    String page() {
        Document page = Document.createShell("");
        page.charset(StandardCharsets.UTF_8);
        page.child(0).attr("lang", language.getLanguage());
        page.title(words.getTranslation("privacy.mine", language));
        page.head()
                .appendElement("style")
                .text("body{font-family:sans-serif;line-height:1.7;margin:1rem}"
                        + "td,th{border:1px solid #999;padding:.2rem .5rem;text-align:left;vertical-align:top;white-space:pre-wrap}"
                        + "table{border-collapse:collapse}");
        page.body().appendElement("h1").text(words.getTranslation("privacy.mine", language));
        parts.forEach((name, rows) -> {
            page.body().appendElement("h2").text(name);
            if (rows.isEmpty()) {
                page.body().appendElement("p").text(words.getTranslation("privacy.mine.nothing", language));
            } else {
                table(page.body().appendElement("table"), rows);
            }
        });
        return page.outerHtml();
    }

    private static void table(Element table, JsonNode rows) {
        Element head = table.appendElement("tr");
        rows.get(0).propertyNames().forEach(name -> head.appendElement("th").text(name));
        rows.forEach(row -> {
            Element line = table.appendElement("tr");
            row.forEach(value -> line.appendElement("td").text(shown(value)));
        });
    }

    private static String shown(JsonNode value) {
        return value.isNull() ? "" : value.isString() ? value.stringValue() : value.toString();
    }
}
