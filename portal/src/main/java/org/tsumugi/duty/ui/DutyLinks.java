package org.tsumugi.duty.ui;

import com.vaadin.flow.router.RouterLink;

/// Ways to the board.
final class DutyLinks {

    private DutyLinks() {}

    static RouterLink board(String words) {
        return new RouterLink(words, DutyView.class);
    }

    static RouterLink tonight(String words) {
        RouterLink link = board(words);
        link.addClassName("button");
        return link;
    }

    static RouterLink sheet(String words) {
        RouterLink link = new RouterLink(words, DutySheetView.class);
        link.addClassName("button");
        return link;
    }
}
