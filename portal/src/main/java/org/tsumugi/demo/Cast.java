package org.tsumugi.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tsumugi.shared.Actor;

/// The story's people once they are enrolled, by key.
record Cast(Map<String, Actor> people) {

    Cast() {
        this(new LinkedHashMap<>());
    }

    Actor of(String key) {
        Actor actor = people.get(key);
        if (actor == null) {
            throw new IllegalStateException("Nobody in the story is called " + key);
        }
        return actor;
    }
}
