package org.tsumugi.feed.searching;

import java.time.LocalDate;
import java.util.Optional;
import org.tsumugi.feed.PostKind;
import org.tsumugi.shared.MemberId;
import org.tsumugi.teams.TeamId;

/// What someone looks for among the posts they may read; what is empty is no condition.
///
/// @param from     posted on this day or later, `upTo` on that day or earlier
/// @param withFile with a file, or without any
/// @param after    the `next` of the page before
public record PostQuery(
        String text,
        Optional<TeamId> team,
        Optional<PostKind> kind,
        Optional<MemberId> writer,
        Optional<LocalDate> from,
        Optional<LocalDate> upTo,
        Optional<Boolean> withFile,
        Order order,
        Optional<String> after) {

    /// Characters of a question.
    public static final int LETTERS = 200;

    public enum Order {
        BEST,
        NEWEST
    }

    public PostQuery {
        String plain = text.replaceAll("[\\p{Cntrl}\\p{Cs}]", " ").strip();
        text = plain.substring(
                0, plain.offsetByCodePoints(0, Math.min(LETTERS, plain.codePointCount(0, plain.length()))));
    }

    public static PostQuery of(String text) {
        return new PostQuery(
                text,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Order.BEST,
                Optional.empty());
    }

    public boolean asksNothing() {
        return text.isEmpty()
                && team.isEmpty()
                && kind.isEmpty()
                && writer.isEmpty()
                && from.isEmpty()
                && upTo.isEmpty()
                && withFile.isEmpty();
    }

    public PostQuery in(TeamId chosen) {
        return new PostQuery(text, Optional.of(chosen), kind, writer, from, upTo, withFile, order, after);
    }

    public PostQuery by(MemberId chosen) {
        return new PostQuery(text, team, kind, Optional.of(chosen), from, upTo, withFile, order, after);
    }

    public PostQuery ordered(Order chosen) {
        return new PostQuery(text, team, kind, writer, from, upTo, withFile, chosen, after);
    }

    public PostQuery after(Optional<String> next) {
        return new PostQuery(text, team, kind, writer, from, upTo, withFile, order, next);
    }
}
