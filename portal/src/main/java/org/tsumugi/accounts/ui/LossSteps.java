package org.tsumugi.accounts.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import java.util.stream.Stream;
import org.tsumugi.accounts.losses.Loss;
import org.tsumugi.accounts.losses.LossStep;
import org.tsumugi.accounts.losses.LostPhones;
import org.tsumugi.shell.Words;

/// What is to be done after a phone is lost, to be ticked off one by one; each tick is kept at once.
public class LossSteps extends Div {

    public LossSteps(Loss loss, LostPhones phones) {
        addClassName("loss-steps");
        Stream.of(LossStep.values()).forEach(step -> {
            Checkbox box = new Checkbox(Words.of(step), loss.done().contains(step));
            box.addValueChangeListener(change -> phones.mark(loss.id(), step, change.getValue()));
            add(box);
        });
    }
}
