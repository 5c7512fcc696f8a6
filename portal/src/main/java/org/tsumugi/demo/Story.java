package org.tsumugi.demo;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.tsumugi.directory.entries.EntryField;
import org.tsumugi.members.Audience;
import org.tsumugi.shared.Role;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The story as it is written down beside this code; people and facilities in it are invented.
final class Story {

    record Place(
            String key,
            String name,
            String kana,
            String kind,
            String municipality,
            String address,
            double lat,
            double lng,
            String phone,
            String fax,
            String hours,
            @Nullable String contactHours,
            @Nullable Map<String, String> abilities,
            boolean roundTheClock,
            String note) {}

    /// @param alsoAt where they work besides their main facility, and as what
    record Person(
            String key,
            String family,
            String given,
            String familyKana,
            String givenKana,
            @Nullable String commonName,
            String profession,
            String facility,
            @Nullable String alsoAt,
            @Nullable String title,
            @Nullable Set<Role> roles,
            @Nullable String account,
            @Nullable List<String> languages,
            @Nullable String about,
            @Nullable String phone,
            @Nullable Audience phoneFor,
            @Nullable String mail,
            @Nullable Audience mailFor) {

        Set<Role> allRoles() {
            return roles == null ? Set.of(Role.MEMBER) : roles;
        }
    }

    /// What a facility says of itself.
    ///
    /// @param cases how many a year, by treatment
    record Said(
            String place,
            String by,
            int daysAgo,
            Map<EntryField, String> said,
            @Nullable Map<String, Integer> cases,
            @Nullable List<FreePlace> free,
            @Nullable Wrong wrong) {

        Map<String, Integer> counts() {
            return cases == null ? Map.of() : cases;
        }

        List<FreePlace> places() {
            return free == null ? List.of() : free;
        }
    }

    record Wrong(String what, String by) {}

    record FreePlace(String unit, int free, String note, int daysAgo) {}

    record Circle(
            String key,
            String name,
            String kind,
            String about,
            String owner,
            List<String> moderators,
            List<String> members) {}

    /// @param daysAgo counted back from today
    /// @param season  month and day (05-21) of the latest such day instead, for what belongs to a season
    /// @param needed  of a request, when it should be done
    /// @param done    time after the start at which who asked says that it is done
    /// @param closed  time after the start at which who asked takes no more answers
    /// @param sendAt  when it is to be posted, where that is still to come
    record Talk(
            String key,
            String type,
            String title,
            String by,
            int daysAgo,
            @Nullable String season,
            String at,
            String text,
            boolean acknowledge,
            int dueDays,
            @Nullable List<String> acknowledgedBy,
            @Nullable List<String> attachments,
            @Nullable List<Answer> replies,
            @Nullable Map<String, List<String>> reactions,
            @Nullable Integer answer,
            @Nullable Moment needed,
            @Nullable Turn taken,
            @Nullable String done,
            @Nullable String closed,
            @Nullable Choice poll,
            @Nullable Moment sendAt) {}

    /// @param days from today; what is over lies below zero
    record Moment(int days, String at) {}

    /// @param after time after the thread's start
    record Turn(String by, String after) {}

    /// @param votes by whom, with the positions of what they chose
    record Choice(List<String> options, boolean many, boolean secret, Moment closes, Map<String, Set<Integer>> votes) {}

    /// @param after time after the thread's start: 35m, 4h, 2d
    record Answer(
            String by, String after, String text, @Nullable Map<String, List<String>> reactions) {}

    record Year(List<Series> series, List<Gathering> meetings) {}

    record Series(String key, String name, String owner, String kind) {}

    /// @param week the n-th such weekday of the month
    record Gathering(
            String key,
            String series,
            String title,
            int month,
            int week,
            String weekday,
            String start,
            int minutes,
            String place,
            boolean online,
            @Nullable Integer capacity,
            int deadlineDays,
            List<Integer> contents,
            @Nullable List<Item> agenda,
            @Nullable String speakers,
            @Nullable String about,
            String organizer,
            boolean cancelled,
            Map<String, List<String>> replies) {}

    record Item(String text, int content) {}

    private static final String FOLDER = "org/tsumugi/demo/";

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /// @param place  key of the facility
    /// @param nights on which it is on call, counted from the day the story is told
    record OnCall(
            String kind,
            String place,
            String area,
            String manner,
            String from,
            String until,
            List<Integer> nights,
            String note) {}

    private Story() {}

    static List<Place> facilities() {
        return List.of(read(new ClassPathResource(FOLDER + "facilities.yaml"), Place[].class));
    }

    static List<Person> people() {
        return List.of(read(new ClassPathResource(FOLDER + "people.yaml"), Person[].class));
    }

    static List<Circle> teams() {
        return List.of(read(new ClassPathResource(FOLDER + "teams.yaml"), Circle[].class));
    }

    static List<OnCall> onCall() {
        return List.of(read(new ClassPathResource(FOLDER + "on-call.yaml"), OnCall[].class));
    }

    static List<Said> entries() {
        return List.of(read(new ClassPathResource(FOLDER + "entries.yaml"), Said[].class));
    }

    static Year year() {
        return read(new ClassPathResource(FOLDER + "meetings.yaml"), Year.class);
    }

    /// A team's threads, in the file named after the team.
    static List<Talk> threads(String team) {
        return List.of(read(new ClassPathResource(FOLDER + "threads/" + team + ".yaml"), Talk[].class));
    }

    static InputStream attachment(String name) throws IOException {
        return new ClassPathResource(FOLDER + "attachments/" + name).getInputStream();
    }

    private static <T> T read(ClassPathResource file, Class<T> type) {
        try (InputStream bytes = file.getInputStream()) {
            return YAML.readValue(bytes, type);
        } catch (IOException unreadable) {
            throw new IllegalStateException("The demo story cannot be read: " + file.getPath(), unreadable);
        }
    }
}
