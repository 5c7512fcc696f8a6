package org.tsumugi.members.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.members.PeopleQuery;
import org.tsumugi.shared.Ids;

/// A search among members as it stands in the address bar.
record PeopleAddress(String text, Optional<String> profession, Optional<String> town, Optional<FacilityId> facility) {

    static final String FACILITY = "facility";

    private static final String TEXT = "q";
    private static final String PROFESSION = "profession";
    private static final String TOWN = "town";
    private static final String CODE = "[A-Z0-9_]{1,40}";

    static PeopleAddress of(QueryParameters parameters) {
        return new PeopleAddress(
                parameters.getSingleParameter(TEXT).orElse(""),
                parameters.getSingleParameter(PROFESSION).filter(code -> code.matches(CODE)),
                parameters.getSingleParameter(TOWN).filter(code -> code.matches(CODE)),
                parameters.getSingleParameter(FACILITY).flatMap(Ids::parse).map(FacilityId::new));
    }

    PeopleQuery query() {
        return new PeopleQuery(text, profession, town, facility);
    }

    PeopleAddress text(String words) {
        return new PeopleAddress(words, profession, town, facility);
    }

    PeopleAddress profession(Optional<String> code) {
        return new PeopleAddress(text, code, town, facility);
    }

    PeopleAddress town(Optional<String> code) {
        return new PeopleAddress(text, profession, code, facility);
    }

    PeopleAddress anywhere() {
        return new PeopleAddress(text, profession, town, Optional.empty());
    }

    PeopleAddress unfiltered() {
        return new PeopleAddress(text, Optional.empty(), Optional.empty(), Optional.empty());
    }

    boolean isFiltered() {
        return profession.isPresent() || town.isPresent() || facility.isPresent();
    }

    void open(UI ui) {
        ui.navigate(MembersView.class, parameters());
    }

    QueryParameters parameters() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        if (!text.isBlank()) {
            all.put(TEXT, List.of(text));
        }
        profession.ifPresent(code -> all.put(PROFESSION, List.of(code)));
        town.ifPresent(code -> all.put(TOWN, List.of(code)));
        facility.ifPresent(id -> all.put(FACILITY, List.of(id.toString())));
        return new QueryParameters(all);
    }
}
