package org.tsumugi.feed.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.tsumugi.files.FileLine;
import org.tsumugi.files.Files;
import org.tsumugi.shell.Parts;

/// Pictures and pages of a post's files, one at a time: by buttons, by arrow keys, or by swiping. A page is drawn when
/// it is first looked at.
class FileViewer extends Dialog {

    private record Sheet(FileLine file, int page, int pages) {}

    /// Keys and swipes press the buttons, so that there is one way to turn a page.
    private static final String TURNING = """
            const press = name => {
                const button = this.querySelector('.' + name);
                if (button && !button.disabled) button.click();
            };
            let from = null;
            this.addEventListener('keydown', event => {
                if (event.key === 'ArrowRight') press('next');
                if (event.key === 'ArrowLeft') press('previous');
            });
            this.addEventListener('touchstart', event => {
                from = event.touches.length === 1 ? event.touches[0] : null;
            }, {passive: true});
            this.addEventListener('touchend', event => {
                if (!from) return;
                const way = event.changedTouches[0].clientX - from.clientX;
                const off = event.changedTouches[0].clientY - from.clientY;
                if (Math.abs(way) > 50 && Math.abs(way) > 2 * Math.abs(off)) press(way < 0 ? 'next' : 'previous');
                from = null;
            }, {passive: true});
            this.querySelector('.next')?.focus();
            """;

    private final List<Sheet> sheets = new ArrayList<>();
    private final Image picture = new Image();
    private final Span where = new Span();
    private final Button previous = Parts.quiet(getTranslation("feed.view.previous"), () -> turn(-1));
    private final Button next = Parts.quiet(getTranslation("feed.view.next"), () -> turn(1));
    private final Anchor download = new Anchor("", getTranslation("feed.view.download"));
    private int at;

    /// @param all   the files of the post; those that cannot be looked at are passed over
    /// @param first the one to begin with
    FileViewer(Files files, List<FileLine> all, FileLine first) {
        addClassName("viewer");
        setWidth("min(60rem, 100vw)");
        for (FileLine file : all.stream().filter(FileLine::hasPreview).toList()) {
            if (file.equals(first)) {
                at = sheets.size();
            }
            int pages = files.pages(file.id());
            for (int page = 1; page <= pages; page++) {
                sheets.add(new Sheet(file, page, pages));
            }
        }
        previous.addClassName("previous");
        next.addClassName("next");
        where.getElement().setAttribute("role", "status");
        download.setRouterIgnore(true);
        download.addClassName("button");
        download.getElement().setAttribute("download", true);
        Div turning = new Div(previous, where, next);
        turning.addClassName("turning");
        turning.setVisible(sheets.size() > 1);
        Div whole = new Div(turning, picture);
        whole.addClassName("sheet");
        whole.addAttachListener(attached -> whole.getElement().executeJs(TURNING));
        add(whole);
        getFooter().add(download, Parts.quiet(getTranslation("shell.close"), this::close));
        show();
    }

    private void turn(int by) {
        at = Math.clamp(at + by, 0, Math.max(0, sheets.size() - 1));
        show();
    }

    /// Whoever lost the right meanwhile sees that there is nothing.
    private void show() {
        if (at >= sheets.size()) {
            removeAll();
            download.setVisible(false);
            add(Parts.empty(getTranslation("feed.view.nothing")));
            return;
        }
        Sheet sheet = sheets.get(at);
        String address = "files/" + sheet.file().id().value();
        String page = getTranslation("feed.view.page", sheet.file().name(), sheet.page(), sheet.pages());
        setHeaderTitle(sheet.file().name());
        where.setText(getTranslation("feed.view.at", sheet.page(), sheet.pages()));
        picture.setSrc(address + "/page/" + sheet.page());
        picture.setAlt(page);
        download.setHref(address);
        previous.setEnabled(at > 0);
        next.setEnabled(at < sheets.size() - 1);
    }
}
