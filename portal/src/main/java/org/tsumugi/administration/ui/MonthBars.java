package org.tsumugi.administration.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.IntStream;
import org.tsumugi.shared.FiscalYear;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Times;

/// Twelve months, each with its number and a bar as long as it is large.
class MonthBars extends OrderedList {

    private static final int MONTHS = 12;

    MonthBars(FiscalYear year, Map<LocalDate, Integer> people) {
        addClassName("bars");
        int most = people.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        Parts.draw(
                this,
                IntStream.range(0, MONTHS)
                        .mapToObj(month -> year.first().plusMonths(month))
                        .map(month -> bar(month, people.getOrDefault(month, 0), most))
                        .toArray(ListItem[]::new));
    }

    private static ListItem bar(LocalDate month, int number, int most) {
        Div bar = new Div();
        bar.addClassName("bar");
        bar.getStyle().set("inline-size", "%d%%".formatted(most == 0 ? 0 : number * 100 / most));
        Span count = new Span("%,d".formatted(number));
        Div line = new Div(bar);
        line.addClassName("bar-line");
        return new ListItem(new Span(Times.month(month)), line, count);
    }
}
