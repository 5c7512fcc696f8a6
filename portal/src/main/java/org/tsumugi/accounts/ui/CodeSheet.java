package org.tsumugi.accounts.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.tsumugi.shell.Parts;

/// Ten recovery codes as they are written down or printed.
class CodeSheet extends Div {

    CodeSheet(List<String> codes) {
        addClassNames("card", "code-sheet");
        OrderedList list = new OrderedList();
        codes.forEach(code -> list.add(new ListItem(code)));
        add(
                new Paragraph(getTranslation("accounts.recovery.what")),
                list,
                Parts.quiet(
                        getTranslation("accounts.recovery.print"),
                        () -> getElement().executeJs("window.print()")));
    }
}
