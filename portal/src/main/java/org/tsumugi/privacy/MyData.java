package org.tsumugi.privacy;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.AskAgain;
import org.tsumugi.shared.May;
import org.tsumugi.shared.OwnData;
import org.tsumugi.shared.ProtectedRead;
import org.tsumugi.shared.Right;

/// The door to everything the portal keeps of me (個人情報保護法 第33条: disclosure to the person concerned).
@Service
@May(Right.ENTER)
@Transactional(readOnly = true)
public class MyData {

    private final ObjectProvider<OwnData> rooms;
    private final MyDataStore store;

    MyData(ObjectProvider<OwnData> rooms, MyDataStore store) {
        this.rooms = rooms;
        this.store = store;
    }

    /// Whether I have just proved that it is I, as [#all] wants it: a page asks before it sends the browser there.
    @AskAgain
    public void beforeTaking() {}

    /// By the key of a part's name, its rows as the text of a JSON array.
    @AskAgain
    @ProtectedRead
    public Map<String, String> all() {
        Map<String, String> parts = new LinkedHashMap<>();
        rooms.stream()
                .flatMap(room -> room.parts().stream())
                .sorted(Comparator.comparing(OwnData.Part::words))
                .forEach(part ->
                        parts.put(part.words(), store.rows(part, Actor.current().id())));
        return parts;
    }
}
