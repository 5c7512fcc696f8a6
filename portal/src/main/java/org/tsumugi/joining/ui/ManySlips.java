package org.tsumugi.joining.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import java.util.List;
import org.tsumugi.joining.desk.Slip;
import org.tsumugi.shell.Parts;

/// Many slips to print. Their codes exist on this page only, so that whoever leaves it is asked first.
class ManySlips extends Div implements BeforeLeaveObserver {

    private static final int AT_ONCE = 100;

    private final Div sheet = new Div();

    /// A hundred at a time: more would be a heavy page.
    ManySlips(List<Slip> slips, String portal) {
        sheet.add(new SlipSheet(slips.subList(0, Math.min(AT_ONCE, slips.size())), portal));
        if (slips.size() > AT_ONCE) {
            OrderedList parts = new OrderedList();
            parts.addClassName("acts");
            for (int from = 0; from < slips.size(); from += AT_ONCE) {
                int first = from;
                int end = Math.min(from + AT_ONCE, slips.size());
                parts.add(new ListItem(Parts.quiet(getTranslation("joining.list.sheet", first + 1, end), () -> {
                    sheet.removeAll();
                    sheet.add(new SlipSheet(slips.subList(first, end), portal));
                })));
            }
            add(parts);
        }
        add(sheet);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().executeJs("window.onbeforeunload = (event) => event.preventDefault()");
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().getPage().executeJs("window.onbeforeunload = null");
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        BeforeLeaveEvent.ContinueNavigationAction leaving = event.postpone();
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("joining.slips.leave"));
        dialog.setText(getTranslation("joining.slips.leave.what"));
        dialog.setConfirmText(getTranslation("joining.slips.leave.do"));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("joining.slips.stay"));
        dialog.addConfirmListener(sure -> {
            UI.getCurrent().getPage().executeJs("window.onbeforeunload = null");
            leaving.proceed();
        });
        dialog.addCancelListener(stay -> leaving.cancel());
        dialog.open();
    }
}
