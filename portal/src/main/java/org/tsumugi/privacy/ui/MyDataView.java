package org.tsumugi.privacy.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.tsumugi.privacy.MyData;
import org.tsumugi.privacy.Retention;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Words;

/// What the portal keeps of me, for how long, and all of it as a file.
@Route("my-data")
@PermitAll
class MyDataView extends Section implements HasDynamicTitle {

    MyDataView(MyData data, Retention retention) {
        addClassNames("page", "my-data");
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        retention.rules().forEach(rule -> list.add(row(rule)));
        add(
                new H1(getPageTitle()),
                new Paragraph(getTranslation("privacy.mine.what")),
                Parts.primary(getTranslation("privacy.mine.take"), () -> take(data)),
                new H2(getTranslation("privacy.kept")),
                list);
    }

    private void take(MyData data) {
        data.beforeTaking();
        getUI().orElseThrow()
                .getPage()
                .open(
                        MyDataRequests.ADDRESS + "?" + MyDataRequests.LANGUAGE + "="
                                + Words.language().getLanguage(),
                        "_self");
    }

    private ListItem row(Retention.Rule rule) {
        Span what = new Span(getTranslation("privacy.kept." + rule.kind()));
        what.addClassName("row-title");
        ListItem row = new ListItem(what, Parts.meta(new Span(span(rule))));
        row.addClassName("row");
        return row;
    }

    private String span(Retention.Rule rule) {
        return rule.kept()
                .map(kept -> kept.getYears() > 0
                        ? getTranslation("privacy.years", kept.getYears())
                        : getTranslation("privacy.days", kept.getDays()))
                .orElseGet(() -> getTranslation("privacy.span." + rule.kind()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("privacy.mine");
    }
}
