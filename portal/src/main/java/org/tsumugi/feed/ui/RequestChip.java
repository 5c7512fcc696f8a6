package org.tsumugi.feed.ui;

import com.vaadin.flow.component.html.Span;
import org.tsumugi.feed.Request;
import org.tsumugi.feed.RequestState;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Words;

/// Where a request stands, in a word.
final class RequestChip {

    private RequestChip() {}

    static Span of(Request request) {
        return Parts.chip(words(request), look(request.state()));
    }

    private static String words(Request request) {
        return switch (request.state()) {
            case TAKEN -> Words.of("feed.request.taken-by", request.takerName());
            case DONE -> Words.of("feed.request.done-by", request.enderName());
            case OPEN, WITHDRAWN -> Words.of(request.state());
        };
    }

    private static String look(RequestState state) {
        return switch (state) {
            case OPEN -> "wait";
            case TAKEN, WITHDRAWN -> "plain";
            case DONE -> "ok";
        };
    }
}
