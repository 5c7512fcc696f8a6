package org.tsumugi.feed.mentions;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.directory.FoldedText;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.May;
import org.tsumugi.shared.Right;
import org.tsumugi.shared.Texts;
import org.tsumugi.teams.TeamId;

/// The door to whom one could call while writing: people, professions and facilities of a team of mine, nobody else.
@Service
@May(Right.READ_FEED)
@Transactional(readOnly = true)
public class Mentions {

    /// As many as a thumb still finds without scrolling.
    public static final int MOST = 8;

    private static final int TYPED_MAX = 40;

    private final CalleeStore store;

    Mentions(CalleeStore store) {
        this.store = store;
    }

    /// Whose name, reading, profession or facility fits what was typed after the @; nothing for who does not belong.
    public List<Callee> fitting(TeamId team, String typed) {
        if (!Texts.storable(typed) || !Texts.fits(typed, TYPED_MAX)) {
            return List.of();
        }
        String word = FoldedText.literal(FoldedText.of(typed).replaceAll("\\s", ""));
        return store.fitting(team, Actor.current().id(), word, MOST);
    }
}
