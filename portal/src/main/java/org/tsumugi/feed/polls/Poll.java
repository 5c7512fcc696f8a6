package org.tsumugi.feed.polls;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.members.Profession;

/// A poll as the reader sees it.
///
/// @param many     whether one may choose several
/// @param secret   whether nobody learns who chose what
/// @param open     whether votes are still taken
/// @param mine     whether the reader may end it
/// @param chosen   positions that the reader chose; empty before voting, and once a secret poll is counted
/// @param voters   how many have voted
/// @param results  of a secret poll only once it is closed
public record Poll(
        ThreadId thread,
        List<Option> options,
        boolean many,
        boolean secret,
        Optional<Instant> closesAt,
        boolean open,
        boolean mine,
        Set<Integer> chosen,
        int voters,
        Optional<Results> results) {

    public record Option(int position, String text) {}

    /// @param profession nobody's own where few of some professions voted in secret
    public record Share(int position, Optional<Profession> profession, int votes) {}

    public record Results(List<Share> shares) {

        public int votes(int position) {
            return of(position).stream().mapToInt(Share::votes).sum();
        }

        /// By profession, in the order of professions.
        public List<Share> of(int position) {
            return shares.stream().filter(share -> share.position() == position).toList();
        }
    }
}
