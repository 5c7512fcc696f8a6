package org.tsumugi.joining.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.tsumugi.joining.documents.Document;
import org.tsumugi.joining.documents.Documents;
import org.tsumugi.shell.Notice;
import org.tsumugi.shell.Parts;

/// The texts that everyone accepts, and how a new version comes out.
@Route("first-steps/documents")
@RolesAllowed("ADMINISTRATOR")
class DocumentsView extends Section implements AfterNavigationObserver, HasDynamicTitle {

    private final transient Documents documents;
    private final Div forms = new Div();

    DocumentsView(Documents documents) {
        this.documents = documents;
        addClassName("page");
        forms.addClassName("documents");
        Anchor back = new Anchor("first-steps", getTranslation("joining.first"));
        back.addClassName("way-back");
        add(new H1(getPageTitle()), new Paragraph(getTranslation("joining.documents.about")), forms, back);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        forms.removeAll();
        documents.current().forEach(document -> forms.add(form(document)));
    }

    private Div form(Document document) {
        String name = getTranslation("joining.document-name." + document.kind());
        TextArea japanese = text("joining.documents.ja", document.japanese());
        TextArea english = text("joining.documents.en", document.english());
        Problem problem = new Problem();
        Div form = new Div(
                new H2(getTranslation("joining.document-version", name, document.version())),
                japanese,
                english,
                problem,
                Parts.quiet(
                        getTranslation("joining.documents.publish", document.version() + 1),
                        () -> problem.guard(() -> {
                            documents.publish(
                                    document.kind(), document.version(), japanese.getValue(), english.getValue());
                            Notice.done(getTranslation("joining.documents.published"));
                            show();
                        })));
        form.addClassNames("card", "form");
        return form;
    }

    private TextArea text(String words, String value) {
        TextArea text = new TextArea(getTranslation(words));
        text.setMaxLength(Documents.TEXT_MAX);
        text.setMaxHeight("20rem");
        text.setValue(value);
        return text;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("joining.documents");
    }
}
