package org.tsumugi.joining.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import org.tsumugi.joining.desk.Choice;

/// Finds a facility by what one types of its name.
class ChoiceBox extends ComboBox<Choice> {

    /// Choices by text, from an offset, so many at most.
    interface Source {
        List<Choice> find(String text, int offset, int most);
    }

    ChoiceBox(Source source) {
        super();
        setLabel(getTranslation("joining.facility"));
        setHelperText(getTranslation("joining.facility.hint"));
        setItemLabelGenerator(choice ->
                choice.municipality().isBlank() ? choice.name() : choice.name() + "（" + choice.municipality() + "）");
        setItems(query -> source.find(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        setManualValidation(true);
    }
}
