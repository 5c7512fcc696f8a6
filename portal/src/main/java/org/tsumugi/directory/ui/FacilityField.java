package org.tsumugi.directory.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.provider.Query;
import java.util.List;
import org.tsumugi.directory.Facilities;
import org.tsumugi.directory.FacilityName;

/// Where a facility is chosen by typing a part of its name.
public class FacilityField extends ComboBox<FacilityName> {

    private static final int OFFERED = 30;

    public FacilityField(String label, Facilities facilities) {
        super(label);
        setItemLabelGenerator(FacilityField::label);
        setManualValidation(true);
        addValueChangeListener(change -> setInvalid(false));
        setHelperText(getTranslation("directory.choose.help"));
        setItems(
                query -> named(facilities, query).stream()
                        .skip(query.getOffset())
                        .limit(query.getLimit()),
                query -> named(facilities, query).size());
    }

    private static List<FacilityName> named(Facilities facilities, Query<FacilityName, String> query) {
        return facilities.named(query.getFilter().orElse(""), OFFERED);
    }

    private static String label(FacilityName facility) {
        return facility.municipality().isBlank()
                ? facility.name()
                : "%s（%s）".formatted(facility.name(), facility.municipality());
    }
}
