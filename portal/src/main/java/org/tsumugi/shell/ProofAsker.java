package org.tsumugi.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.di.Instantiator;
import org.tsumugi.shared.ProofNeeded;

/// Peg: asks a person to prove again that it is they, and then goes on with what was meant. The buttons of [Parts] ask
/// by themselves.
public interface ProofAsker {

    void ask(Runnable goOn);

    /// Acts; where a door wants a proof first, asks for it and acts then.
    static void around(Runnable act) {
        try {
            act.run();
        } catch (ProofNeeded needed) {
            Instantiator.get(UI.getCurrent()).getOrCreate(ProofAsker.class).ask(act);
        }
    }
}
