package org.tsumugi.guard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.shared.May;
import org.tsumugi.shared.Right;

/// The door to a second look before posting: places that might tell who a patient is. It finds what is usual, not
/// everything; a text without marks is no proof.
///
/// What counts as telling: Act on the Protection of Personal Information, article 2, and the guidance for providers of
/// medicine and care on its "personal identification".
@Service
@May(Right.POST)
@Transactional(readOnly = true)
public class Guard {

    private final KnownWordStore known;

    Guard(KnownWordStore known) {
        this.known = known;
    }

    /// Marks from the text's begin to its end, none over another.
    public List<Mark> look(String text) {
        List<Mark> marks = new ArrayList<>();
        List<Naming> namings = new ArrayList<>();
        List<Quarter> quarters = new ArrayList<>();
        for (Sentence sentence : Sentence.of(text)) {
            List<Word> words = Word.of(sentence.plain());
            Homes.in(sentence, words).forEach(marks::add);
            Initials.in(sentence).forEach(marks::add);
            Numbers.in(sentence).forEach(marks::add);
            namings.addAll(Names.in(sentence, words));
            quarters.addAll(Quarters.in(sentence));
        }
        real(quarters).map(Quarter::mark).forEach(marks::add);
        strange(namings).stream().map(Naming::mark).forEach(marks::add);
        return apart(withoutKnown(text, marks));
    }

    /// For a door that keeps what was written, title and names of files included.
    ///
    /// @param stated whether the writer has looked at the marks and states that no patient is named
    /// @throws TellsTooMuch with the places, unless it was stated
    public void requireNobody(List<String> texts, boolean stated) {
        if (stated) {
            return;
        }
        List<TellsTooMuch.Told> told = texts.stream()
                .flatMap(text -> look(text).stream().map(mark -> new TellsTooMuch.Told(mark.of(text), mark.clue())))
                .distinct()
                .toList();
        if (!told.isEmpty()) {
            throw new TellsTooMuch(told);
        }
    }

    /// Names of nobody who works here, or of somebody spoken of as a patient.
    private List<Naming> strange(List<Naming> namings) {
        Set<String> colleagues = known.names(namings.stream()
                .filter(naming -> !naming.patient())
                .flatMap(Naming::names)
                .collect(Collectors.toSet()));
        return namings.stream()
                .filter(naming -> naming.patient() || naming.names().noneMatch(colleagues::contains))
                .toList();
    }

    private Stream<Quarter> real(List<Quarter> quarters) {
        Set<String> names = known.quarters(quarters.stream().map(Quarter::name).collect(Collectors.toSet()));
        return quarters.stream().filter(quarter -> names.contains(quarter.name()));
    }

    private List<Mark> withoutKnown(String text, List<Mark> marks) {
        List<Mark> phones = without(text, marks, Clue.PHONE, Guard::digits, known::numbers);
        return without(text, phones, Clue.ADDRESS, Function.identity(), known::addresses);
    }

    private static List<Mark> without(
            String text,
            List<Mark> marks,
            Clue clue,
            Function<String, String> form,
            Function<Collection<String>, Set<String>> facilities) {
        Set<String> asked = marks.stream()
                .filter(mark -> mark.clue() == clue)
                .map(mark -> form.apply(mark.of(text)))
                .collect(Collectors.toSet());
        Set<String> open = facilities.apply(asked);
        return marks.stream()
                .filter(mark -> mark.clue() != clue || !open.contains(form.apply(mark.of(text))))
                .toList();
    }

    private static String digits(String number) {
        return number.chars()
                .map(Character::getNumericValue)
                .filter(digit -> digit >= 0 && digit <= 9)
                .mapToObj(String::valueOf)
                .collect(Collectors.joining());
    }

    /// Where two marks meet, the one that begins first and reaches further says it all.
    private static List<Mark> apart(List<Mark> marks) {
        List<Mark> apart = new ArrayList<>();
        marks.stream()
                .sorted(Comparator.comparingInt(Mark::from)
                        .thenComparing(Comparator.comparingInt(Mark::to).reversed()))
                .filter(mark -> last(apart).filter(mark::overlaps).isEmpty())
                .forEach(apart::add);
        return apart;
    }

    private static Optional<Mark> last(List<Mark> marks) {
        return marks.isEmpty() ? Optional.empty() : Optional.of(marks.getLast());
    }
}
