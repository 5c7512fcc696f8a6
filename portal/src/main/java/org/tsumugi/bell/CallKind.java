package org.tsumugi.bell;

/// Why someone is called to a post.
public enum CallKind {
    /// By name, profession or facility.
    MENTION,
    /// In the place of a colleague who is away.
    DEPUTY,
    ACKNOWLEDGE,
    REQUEST,
    /// A reply to what I started.
    ANSWER,
    FOLLOWED,
    /// My own post was hidden.
    HIDDEN,
    /// My own post is shown again.
    RESTORED,
    /// Somebody asks those who lead the team to look at it.
    REPORTED,
    /// What I asked for: somebody sees to it.
    TAKEN,
    /// What I asked for or saw to is open again.
    REOPENED,
    DONE,
    /// It was not done after all.
    NOT_DONE,
    /// What I saw to is not needed any more.
    CALLED_OFF,
    /// What I see to is due at another time.
    DUE_MOVED;

    /// Whether it is about what became of a post, and not about who wrote it.
    boolean isOfItsFate() {
        return switch (this) {
            case MENTION, DEPUTY, ACKNOWLEDGE, REQUEST, ANSWER, FOLLOWED -> false;
            case HIDDEN, RESTORED, REPORTED, TAKEN, REOPENED, DONE, NOT_DONE, CALLED_OFF, DUE_MOVED -> true;
        };
    }
}
