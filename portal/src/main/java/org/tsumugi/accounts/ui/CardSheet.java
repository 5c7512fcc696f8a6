package org.tsumugi.accounts.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.tsumugi.shell.Parts;

/// A code card as it is printed.
class CardSheet extends Div {

    CardSheet(String name, List<String> codes) {
        addClassNames("card", "code-sheet", "code-card");
        OrderedList list = new OrderedList();
        codes.forEach(code -> list.add(new ListItem(code)));
        add(
                new Paragraph(Parts.written(name)),
                new Paragraph(getTranslation("accounts.card.what")),
                list,
                Parts.quiet(
                        getTranslation("accounts.recovery.print"),
                        () -> getElement().executeJs("window.print()")));
    }
}
