package org.tsumugi.feed.requests;

import java.util.Optional;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.shared.MemberId;

/// Something became of a request.
///
/// @param by    who did it
/// @param taker who had taken it over before
public record RequestMoved(ThreadId thread, Step step, MemberId by, Optional<MemberId> taker) {

    public enum Step {
        TAKEN,
        /// Given back, or taken from who had it: it is open again.
        REOPENED,
        DONE,
        /// It was not done after all.
        NOT_DONE,
        /// It is not needed any more.
        CALLED_OFF,
        /// It is due at another time.
        DUE_MOVED
    }
}
