package org.tsumugi.joining.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tsumugi.joining.documents.Document;
import org.tsumugi.shell.Words;

/// Texts to be read, each with its box.
class DocumentsPart extends Div {

    private final Map<Document, Checkbox> boxes = new LinkedHashMap<>();

    DocumentsPart(List<Document> documents) {
        addClassName("documents");
        documents.forEach(this::show);
    }

    private void show(Document document) {
        String name = getTranslation("joining.document-name." + document.kind());
        Paragraph text = new Paragraph(document.text(Words.language()));
        text.addClassName("document");
        NativeDetails whole =
                new NativeDetails(getTranslation("joining.document-version", name, document.version()), text);
        whole.setOpen(true);
        Checkbox box = new Checkbox(getTranslation("joining.accept", name));
        boxes.put(document, box);
        add(whole, box);
    }

    /// A box that is not ticked says so itself.
    DocumentsPart tell(Problem problem) {
        boxes.values().forEach(box -> {
            box.setManualValidation(true);
            problem.about("refused.accept", box, () -> !box.getValue());
        });
        return this;
    }

    Document.Accepted accepted() {
        Map<Document.Kind, Integer> versions = new EnumMap<>(Document.Kind.class);
        boxes.forEach((document, box) -> {
            if (box.getValue()) {
                versions.put(document.kind(), document.version());
            }
        });
        return new Document.Accepted(versions);
    }
}
