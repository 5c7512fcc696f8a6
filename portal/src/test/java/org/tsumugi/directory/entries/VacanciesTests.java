package org.tsumugi.directory.entries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.tsumugi.PortalTest;
import org.tsumugi.directory.Facilities;
import org.tsumugi.directory.Vacancy;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Refused;
import org.tsumugi.shell.StoryClock;

/// Free places: who tells them, and how long they count.
@PortalTest
class VacanciesTests {

    @Autowired
    Vacancies vacancies;

    @Autowired
    Facilities facilities;

    @Autowired
    ApplicationContext portal;

    private EntrySample sample;

    @BeforeEach
    void aStation() {
        sample = EntrySample.of(portal);
    }

    private void tell(Actor who, String unit, int free) {
        who.act(() -> vacancies.tell(sample.id(), new VacancyDraft(unit, free, "夕方｜の|枠")));
    }

    private List<Vacancy> shown() {
        return sample.nurse()
                .act(() -> facilities.find(sample.id()))
                .orElseThrow()
                .vacancies();
    }

    @Test
    void aFacilitysManagerTellsAndEverybodyReads() {
        tell(sample.manager(), "個室|南\u001f", 2);
        assertThat(shown()).singleElement().satisfies(vacancy -> {
            assertThat(vacancy.unit()).isEqualTo("個室|南");
            assertThat(vacancy.free()).isEqualTo(2);
            assertThat(vacancy.note()).isEqualTo("夕方｜の|枠");
            assertThat(vacancy.byName()).isEqualTo(sample.manager().name());
            assertThat(Duration.between(vacancy.asOf(), Instant.now()).abs()).isLessThan(Duration.ofMinutes(1));
        });
        assertThatThrownBy(() -> tell(sample.other(), "個室", 9)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> tell(sample.nurse(), "個室", 9)).isInstanceOf(AccessDeniedException.class);
        assertThat(shown()).extracting(Vacancy::free).containsExactly(2);
    }

    @Test
    void aNewNumberReplacesTheFormerOfTheSameUnit() {
        tell(sample.manager(), "個室", 2);
        tell(sample.manager(), "個室", 0);
        tell(sample.manager(), "", 1);
        assertThat(shown()).extracting(Vacancy::free).containsExactlyInAnyOrder(0, 1);
        sample.manager().act(() -> vacancies.withdraw(sample.id(), ""));
        assertThat(shown()).hasSize(1);
    }

    @Test
    void whatIsTwoWeeksOldIsNotShown() {
        StoryClock.at(Instant.now().minus(Duration.ofDays(15)), () -> {
            tell(sample.manager(), "個室", 2);
            return "";
        });
        assertThat(shown()).isEmpty();
    }

    @Test
    void aNumberIsWorthLessEachDay() {
        Instant now = Instant.now();
        assertThat(vacancy(now.minus(Duration.ofDays(2))).weight(now)).isEqualTo(1);
        assertThat(vacancy(now.minus(Duration.ofDays(7))).weight(now)).isCloseTo(7 / 11.0, within(0.01));
        assertThat(vacancy(now.minus(Duration.ofDays(14))).weight(now)).isZero();
    }

    private static Vacancy vacancy(Instant asOf) {
        return new Vacancy("", 1, "", asOf, "");
    }

    @Test
    void numbersThatCannotBeAndTooManyKindsAreRefused() {
        assertThatThrownBy(() -> tell(sample.manager(), "個室", -1)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> tell(sample.manager(), "個室", 1_000)).isInstanceOf(Refused.class);
        IntStream.range(0, Vacancies.UNITS_MAX).forEach(unit -> tell(sample.manager(), "室" + unit, 1));
        assertThatThrownBy(() -> tell(sample.manager(), "もう一つ", 1)).isInstanceOf(Refused.class);
        tell(sample.manager(), "室3", 5);
    }
}
