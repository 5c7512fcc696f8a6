package org.tsumugi.meetings.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;

/// Opens what stands in an address bar, query and all.
final class Addresses {

    private Addresses() {}

    static void open(String address) {
        int query = address.indexOf('?');
        if (query < 0) {
            UI.getCurrent().navigate(address);
        } else {
            UI.getCurrent()
                    .navigate(address.substring(0, query), QueryParameters.fromString(address.substring(query + 1)));
        }
    }
}
