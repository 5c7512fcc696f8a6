package org.tsumugi.feed.calling;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.tsumugi.members.MemberCard;
import org.tsumugi.members.Phones;
import org.tsumugi.shared.MemberId;

/// Somebody to call.
///
/// @param phone    their own number, where they show it to the reader; else empty
/// @param facility where they work is reached by this number; else empty
public record PhoneLine(MemberCard who, String phone, String facility) {

    /// The lines again, with the numbers that the reader may see.
    public static List<PhoneLine> withNumbers(Collection<PhoneLine> lines, Phones phones) {
        Map<MemberId, String> numbers =
                phones.of(lines.stream().map(line -> line.who().id()).toList());
        return lines.stream()
                .map(line -> new PhoneLine(
                        line.who(), numbers.getOrDefault(line.who().id(), ""), line.facility()))
                .toList();
    }
}
