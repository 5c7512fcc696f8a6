package org.tsumugi.joining.lists;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.directory.FoldedText;
import org.tsumugi.joining.desk.Choice;
import org.tsumugi.joining.desk.FullName;
import org.tsumugi.joining.invitations.Invitee;
import org.tsumugi.members.Profession;
import org.tsumugi.shared.Refused;

/// Holds each row of a list against what is known: professions, facilities, who is here or invited already.
final class ListChecker {

    /// @param facility the name as the directory has it
    record Good(int line, Invitee invitee, String facility) {}

    /// How lists call a profession besides its own name.
    private static final Map<String, String> ALSO = Map.of(
            "けあまね", "CARE_MANAGER",
            "けあまねじゃー", "CARE_MANAGER",
            "けあまねーじゃー", "CARE_MANAGER",
            "主任けあまね", "CHIEF_CARE_MANAGER",
            "msw", "MEDICAL_SOCIAL_WORKER",
            "pt", "PHYSICAL_THERAPIST",
            "ot", "OCCUPATIONAL_THERAPIST",
            "st", "SPEECH_THERAPIST",
            "へるぱー", "HOME_HELPER",
            "栄養士", "DIETITIAN");

    private final Map<String, String> professions = new HashMap<>(ALSO);
    private final Map<String, List<Choice>> facilities;
    private final Optional<Set<FacilityId>> own;
    private final Set<String> seen = new HashSet<>();
    private final List<Good> good = new ArrayList<>();
    private final List<RowNote> notes = new ArrayList<>();

    /// @param own where the inviter may invite to; empty for everywhere
    ListChecker(List<Profession> professions, List<Choice> facilities, Optional<Set<FacilityId>> own) {
        professions.forEach(one -> {
            this.professions.put(plain(one.japanese()), one.code());
            this.professions.put(plain(one.english()), one.code());
            this.professions.put(plain(one.code()), one.code());
        });
        this.facilities = facilities.stream().collect(groupingBy(choice -> plain(choice.name())));
        this.own = own;
    }

    static String plain(String text) {
        return FoldedText.of(text).replaceAll("\\s+", "");
    }

    void check(ListedPerson row) {
        String profession = professions.get(plain(row.profession()));
        List<Choice> places = facilities.getOrDefault(plain(row.facility()), List.of());
        if (profession == null) {
            notes.add(RowNote.of(row.line(), "joining.fault.profession", row.profession()));
        } else if (places.isEmpty()) {
            notes.add(RowNote.of(row.line(), "joining.fault.facility", row.facility()));
        } else if (places.size() > 1) {
            notes.add(RowNote.of(row.line(), "joining.fault.facility-several", row.facility()));
        } else if (own.filter(mine -> !mine.contains(places.getFirst().id())).isPresent()) {
            notes.add(RowNote.of(row.line(), "joining.fault.facility-foreign", row.facility()));
        } else {
            take(row, profession, places.getFirst());
        }
    }

    private void take(ListedPerson row, String profession, Choice place) {
        Invitee invitee;
        try {
            FullName name = new FullName(row.family(), row.given(), row.familyKana(), row.givenKana());
            name.requireProper();
            invitee = Invitee.member(
                    name, profession, place.id(), Optional.of(row.mail()).filter(mail -> !mail.isEmpty()));
        } catch (Refused refused) {
            notes.add(new RowNote(row.line(), refused.words(), List.of(refused.values()), row.name()));
            return;
        }
        boolean twice = !seen.add(key(invitee.name().whole(), place.id()));
        twice |= invitee.mail()
                .filter(mail -> !seen.add(mail.toLowerCase(Locale.ROOT)))
                .isPresent();
        if (twice) {
            notes.add(RowNote.of(row.line(), "joining.fault.twice", row.name()));
        } else {
            good.add(new Good(row.line(), invitee, place.name()));
        }
    }

    /// Takes out who is known, by name and facility or by mail address.
    void without(Set<String> known, String words) {
        good.removeIf(one -> {
            boolean is = known.contains(key(
                            one.invitee().name().whole(),
                            one.invitee().facility().orElseThrow()))
                    || one.invitee()
                            .mail()
                            .filter(mail -> known.contains(mail.toLowerCase(Locale.ROOT)))
                            .isPresent();
            if (is) {
                notes.add(RowNote.of(one.line(), words, one.invitee().name().whole()));
            }
            return is;
        });
    }

    static String key(String name, FacilityId facility) {
        return plain(name) + "\n" + facility.value();
    }

    List<Good> good() {
        return good;
    }

    List<RowNote> notes() {
        return notes;
    }
}
