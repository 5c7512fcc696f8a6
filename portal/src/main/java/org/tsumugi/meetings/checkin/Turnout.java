package org.tsumugi.meetings.checkin;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tsumugi.members.Profession;

/// How many came, and of which professions; the largest group first.
///
/// @param came all who were there for a while
/// @param here who has not gone yet
public record Turnout(int came, int here, List<Group> groups) {

    public record Group(Profession profession, int came) {}

    public static Turnout of(List<Comer> comers) {
        Map<Profession, Long> groups = comers.stream()
                .filter(comer -> comer.checkIn().isPresent())
                .collect(Collectors.groupingBy(Comer::profession, Collectors.counting()));
        return of(
                groups.entrySet().stream()
                        .map(group -> new Group(group.getKey(), group.getValue().intValue()))
                        .toList(),
                (int) comers.stream()
                        .flatMap(comer -> comer.checkIn().stream())
                        .filter(CheckIn::isHere)
                        .count());
    }

    static Turnout of(List<Group> groups, int here) {
        return new Turnout(
                groups.stream().mapToInt(Group::came).sum(),
                here,
                groups.stream()
                        .sorted(Comparator.comparingInt((Group group) -> -group.came())
                                .thenComparing(group -> group.profession().japanese()))
                        .toList());
    }
}
