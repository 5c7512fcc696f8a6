package org.tsumugi.accounts.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.util.List;
import org.tsumugi.accounts.entry.OnTheirWay;
import org.tsumugi.accounts.factors.Passkeys;
import org.tsumugi.accounts.passkeys.Passkey;
import org.tsumugi.accounts.passkeys.Site;
import org.tsumugi.shared.Refused;
import org.tsumugi.shell.Mishaps;
import org.tsumugi.shell.Notice;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.ProofAsker;
import org.tsumugi.shell.Times;

/// The devices that let me in by finger, face or their own code.
class PasskeysPart extends Section {

    private final transient Passkeys passkeys;
    private final transient Site site;
    private final transient Clock clock;
    private final transient Runnable changed;
    private final TextField name = new TextField(getTranslation("accounts.passkey.name"));

    /// @param changed what else on the page has to look again
    PasskeysPart(Passkeys passkeys, Site site, Clock clock, Runnable changed) {
        this.passkeys = passkeys;
        this.site = site;
        this.clock = clock;
        this.changed = changed;
        addClassNames("card", "form");
        name.setHelperText(getTranslation("accounts.passkey.name.hint"));
        show();
    }

    private void begin(String title) {
        removeAll();
        add(new H2(getTranslation(title)));
    }

    void show() {
        begin("accounts.passkeys");
        List<Passkey> mine = passkeys.mine();
        add(new Paragraph(getTranslation("accounts.passkeys.what")));
        if (!mine.isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("list");
            mine.forEach(passkey -> list.add(row(passkey)));
            add(list);
        }
        Div acts = new Div(Parts.quiet(getTranslation("accounts.passkey.add"), this::showInvitation));
        acts.addClassName("acts");
        add(acts);
    }

    private ListItem row(Passkey passkey) {
        Span title = Parts.written(passkey.name());
        title.addClassName("row-title");
        Div head = new Div(title, Parts.quiet(getTranslation("accounts.passkey.remove"), () -> remove(passkey)));
        head.addClassName("row-head");
        Span used = new Span(passkey.usedAt()
                .map(at -> getTranslation("accounts.passkey.used", Times.relative(at, clock)))
                .orElseGet(() -> getTranslation("accounts.passkey.unused")));
        ListItem row = new ListItem(
                head,
                Parts.meta(new Span(getTranslation("accounts.passkey.since", Times.exact(passkey.since()))), used));
        row.addClassName("row");
        return row;
    }

    private void remove(Passkey passkey) {
        try {
            passkeys.remove(passkey.id());
            show();
            changed.run();
            Notice.done(getTranslation("accounts.passkey.removed"));
        } catch (Refused refused) {
            Notice.problem(Mishaps.sentence(refused));
        }
    }

    private void showInvitation() {
        try {
            String invitation = passkeys.invite();
            begin("accounts.passkey.add");
            name.setValue(OnTheirWay.device());
            Div acts = new Div(
                    PasskeyWay.another(
                            site,
                            getTranslation("accounts.passkey.make"),
                            invitation,
                            answer -> ProofAsker.around(() -> keep(answer))),
                    Parts.quiet(getTranslation("shell.cancel"), this::show));
            acts.addClassName("acts");
            add(name, acts);
        } catch (Refused refused) {
            Notice.problem(Mishaps.sentence(refused));
        }
    }

    private void keep(String answer) {
        try {
            List<String> codes = passkeys.add(name.getValue(), answer);
            show();
            changed.run();
            if (!codes.isEmpty()) {
                begin("accounts.recovery");
                add(new CodeSheet(codes), Parts.primary(getTranslation("accounts.recovery.kept"), this::show));
            }
            Notice.done(getTranslation("accounts.passkey.added"));
        } catch (Refused refused) {
            Notice.problem(Mishaps.sentence(refused));
        }
    }
}
