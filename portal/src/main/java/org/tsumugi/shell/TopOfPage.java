package org.tsumugi.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterListener;
import com.vaadin.flow.router.NavigationTrigger;

/// Another page begins at its top; a view that knows a better place scrolls there afterwards.
class TopOfPage implements BeforeEnterListener {

    private String last = "";

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String path = event.getLocation().getPath();
        if (!path.equals(last) && event.getTrigger() != NavigationTrigger.HISTORY) {
            event.getUI().getPage().executeJs("window.scrollTo(0, 0)");
        }
        last = path;
    }
}
