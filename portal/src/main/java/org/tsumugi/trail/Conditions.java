package org.tsumugi.trail;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tsumugi.shared.Ids;
import org.tsumugi.shared.Region;
import org.tsumugi.shared.Texts;

/// What a filter asks for, as the store's query says it.
record Conditions(String sql, Map<String, Object> values) {

    static Conditions of(TrailFilter filter, Optional<TrailEntry.Key> before) {
        List<String> all = new ArrayList<>(List.of("true"));
        Map<String, Object> values = new LinkedHashMap<>();
        who(filter.who().strip(), all, values);
        filter.act().ifPresent(act -> {
            all.add("act = :act");
            values.put("act", act);
        });
        filter.object().ifPresent(object -> {
            all.add("object = :object");
            values.put("object", object);
        });
        filter.about().ifPresent(person -> {
            all.add("(actor = :about or object = :about)");
            values.put("about", person);
        });
        filter.why().ifPresent(why -> {
            all.add("act = '" + Acts.TURNED_AWAY + "' and reason = :why");
            values.put("why", why.name());
        });
        // The word itself, so that the planner sees the index of refusals.
        filter.outcome().ifPresent(outcome -> all.add("outcome = '" + outcome.name() + "'"));
        filter.from().ifPresent(day -> {
            all.add("at >= :from");
            values.put("from", midnight(day));
        });
        filter.upTo().ifPresent(day -> {
            all.add("at < :end");
            values.put("end", midnight(day.plusDays(1)));
        });
        before.ifPresent(key -> {
            all.add("(at, id) < (:beforeAt, :beforeId)");
            values.put("beforeAt", Timestamp.from(key.at()));
            values.put("beforeId", key.id());
        });
        return new Conditions(String.join(" and ", all), values);
    }

    private static void who(String who, List<String> all, Map<String, Object> values) {
        Optional<UUID> person = Ids.parse(who);
        if (person.isPresent()) {
            all.add("actor = :actor");
            values.put("actor", person.get());
        } else if (!Texts.storable(who)) {
            all.add("false");
        } else if (!who.isEmpty()) {
            all.add("actor_name like :name");
            values.put("name", who.replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
    }

    private static Timestamp midnight(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(Region.ZONE).toInstant());
    }
}
