package org.tsumugi.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinRequest;
import org.tsumugi.accounts.passkeys.Site;
import org.tsumugi.accounts.proofs.Proof;
import org.tsumugi.accounts.proofs.Proofs;
import org.tsumugi.shared.Refused;
import org.tsumugi.shell.Mishaps;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.ProofAsker;

/// Asks who is there to show again that it is they, by any of the ways they have, and goes on with what was meant.
class ProofDialog extends Dialog {

    private final transient Proofs proofs;
    private final transient Runnable goOn;
    private final Paragraph problem = new Paragraph();

    ProofDialog(Proofs proofs, Site site, Runnable goOn) {
        this.proofs = proofs;
        this.goOn = goOn;
        addClassName("proof");
        setHeaderTitle(getTranslation("accounts.proof"));
        problem.addClassName("field-error");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        add(new Paragraph(getTranslation("accounts.proof.why")), problem);
        proofs.question()
                .ifPresent(question -> add(PasskeyWay.again(
                        site,
                        getTranslation("accounts.proof.passkey"),
                        question,
                        answer -> give(new Proof.PasskeyAnswer(answer)))));
        if (proofs.haveCodes()) {
            addCode();
        } else {
            addPassword();
        }
        getFooter().add(Parts.quiet(getTranslation("shell.cancel"), this::close));
    }

    private void addCode() {
        TextField code = new TextField(getTranslation("accounts.app.present"));
        code.getElement().setAttribute("autocomplete", "one-time-code");
        Button instead = Parts.quiet(getTranslation("accounts.proof.password-instead"), () -> {});
        Component[] asked = {code, confirm(() -> give(new Proof.Code(code.getValue()))), instead};
        instead.addClickListener(click -> {
            remove(asked);
            addPassword();
        });
        add(asked);
    }

    private void addPassword() {
        PasswordField password = new PasswordField(getTranslation("accounts.password.present"));
        password.getElement().setAttribute("autocomplete", "current-password");
        add(password, confirm(() -> give(new Proof.Password(password.getValue()))));
    }

    private Button confirm(Runnable act) {
        Button confirm = Parts.primary(getTranslation("accounts.app.confirm"), act);
        confirm.addClickShortcut(Key.ENTER).listenOn(this);
        return confirm;
    }

    private void give(Proof proof) {
        try {
            proofs.give(proof, VaadinRequest.getCurrent().getRemoteAddr());
        } catch (Refused refused) {
            problem.setText(Mishaps.sentence(refused));
            problem.setVisible(true);
            return;
        }
        close();
        ProofAsker.around(goOn);
    }
}
