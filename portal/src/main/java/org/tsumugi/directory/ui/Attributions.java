package org.tsumugi.directory.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import org.tsumugi.directory.Attribution;
import org.tsumugi.shell.Times;

/// Whose data this is, in the words they ask for, and of which day.
class Attributions extends Footer {

    private static final String LAND = "「国土数値情報（行政区域データ）」（国土交通省） https://nlftp.mlit.go.jp/ksj/ を加工して作成";
    private static final String TOWNS = "「Geolonia 住所データ（CC BY 4.0）」";

    Attributions(List<Attribution> sources) {
        addClassName("attributions");
        sources.forEach(source -> add(line(source)));
        add(new Paragraph(fixed(LAND)), new Paragraph(fixed(TOWNS)));
    }

    private Paragraph line(Attribution source) {
        Anchor text = new Anchor(source.address(), source.text());
        text.getElement().setAttribute("lang", "ja").setAttribute("rel", "noopener noreferrer");
        text.setTarget("_blank");
        return new Paragraph(text, new Span(" " + source.licence() + " "), new Span(days(source.from(), source.to())));
    }

    private String days(LocalDate from, LocalDate to) {
        return from.equals(to)
                ? getTranslation("directory.as-of", Times.day(from))
                : getTranslation("directory.as-of.days", Times.day(from), Times.day(to));
    }

    private static Span fixed(String text) {
        Span span = new Span(text);
        span.getElement().setAttribute("lang", "ja");
        return span;
    }
}
