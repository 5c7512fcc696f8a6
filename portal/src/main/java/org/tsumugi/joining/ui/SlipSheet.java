package org.tsumugi.joining.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.tsumugi.joining.desk.Slip;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.QrDrawing;
import org.tsumugi.shell.Times;

/// Slips as they are printed, four on a page: the code exists here and nowhere else.
class SlipSheet extends Div {

    private final String portal;

    SlipSheet(List<Slip> slips, String portal) {
        this.portal = portal;
        addClassName("slip-sheet");
        Paragraph what = new Paragraph(getTranslation("joining.slips.what"));
        what.addClassNames("hint", "state", "ask");
        Div sheet = new Div();
        sheet.addClassName("slips");
        Parts.draw(sheet, slips.stream().map(this::slip).toArray(Component[]::new));
        add(
                what,
                Parts.primary(
                        getTranslation("joining.slips.print"),
                        () -> getElement().executeJs("window.print()")),
                sheet);
    }

    private Article slip(Slip slip) {
        boolean joins = slip.use() == Slip.Use.JOIN;
        String page = portal + (joins ? "/join" : "/reset");
        Span code = new Span(slip.code());
        code.addClassName("code");
        Image drawing = new Image(QrDrawing.of(page + "?code=" + slip.code()), getTranslation("joining.slip.drawing"));
        drawing.addClassName("qr");
        OrderedList steps = new OrderedList(
                new ListItem(getTranslation("joining.slip.open", page)),
                new ListItem(new Span(getTranslation("joining.slip.type")), code),
                new ListItem(getTranslation(joins ? "joining.slip.join" : "joining.slip.reset")));
        Article one = new Article(
                new H2(getTranslation(joins ? "joining.slip" : "joining.slip.of-reset")),
                new Paragraph(getTranslation("joining.slip.for", slip.name())),
                new Paragraph(Parts.written(slip.facility())),
                drawing,
                steps,
                new Paragraph(getTranslation("joining.slip.until", Times.exact(slip.expiresAt()))),
                new Paragraph(getTranslation("joining.slip.careful")));
        one.addClassName("slip");
        return one;
    }
}
