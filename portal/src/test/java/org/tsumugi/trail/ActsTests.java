package org.tsumugi.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;
import org.tsumugi.PortalTest;
import org.tsumugi.shared.Id;
import org.tsumugi.shell.WordsProvider;

/// Auditors read words: every act and every kind of thing has them.
@PortalTest
class ActsTests {

    @Autowired
    Acts acts;

    @Autowired
    WordsProvider words;

    @Test
    void everyActOfADoorHasWordsInBothLanguages() {
        assertThat(acts.all()).contains("Threads.open", "Threads.start", "Files.fetch", "Trail.export", "SignIn.left");
        assertThat(acts.all()).doesNotContain("Threads.read", "Threads.feed", "Drafts.keep", "Files.thumbnail");
        assertThat(missing(acts.all().stream().map(act -> "trail.act." + act.replace('.', '-'))))
                .as("add them to the words of the trail, in both languages")
                .isEmpty();
    }

    @Test
    void aLookThatCanBeRefusedHasTheWordsOfItsDoorInBothLanguages() {
        assertThat(acts.doors()).contains("PeopleLists", "Trail");
        assertThat(missing(acts.doors().map(door -> "trail.door." + door)))
                .as("whoever may not look leaves a row; say at what")
                .isEmpty();
    }

    @Test
    void noWordsAreLeftOfActsThatNobodyCanDo() {
        List<String> known = acts.all().stream()
                .map(act -> "trail.act." + act.replace('.', '-'))
                .toList();
        assertThat(words.all(Locale.JAPANESE).keySet())
                .filteredOn(key -> key.startsWith("trail.act."))
                .as("an act that was renamed keeps its old words: its rows are still there; say so here")
                .isSubsetOf(known);
    }

    @Test
    void everyKindOfThingHasWordsInBothLanguages() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Id.class));
        List<String> kinds = scanner.findCandidateComponents("org.tsumugi").stream()
                .map(BeanDefinition::getBeanClassName)
                .map(ClassUtils::getShortName)
                .map(name -> name.substring(0, name.length() - 2))
                .map(name -> name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1))
                .toList();
        assertThat(kinds).contains("thread", "file", "meeting");
        assertThat(missing(kinds.stream().map(kind -> "trail.kind." + kind))).isEmpty();
    }

    private List<String> missing(Stream<String> keys) {
        return keys.filter(key -> Stream.of(Locale.JAPANESE, Locale.ENGLISH)
                        .anyMatch(language -> !words.all(language).containsKey(key)))
                .toList();
    }
}
