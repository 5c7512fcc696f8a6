package org.tsumugi.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Two organisers at the same meeting.
class MergeTests {

    private final MeetingDraft base = MeetingSamples.draft();

    @Test
    void keepsWhatEachOfTwoChanged() {
        MeetingDraft mine = DraftEditor.of(base).title("私の題").done();
        MeetingDraft theirs = DraftEditor.of(base).place("先の場所").capacity(9).done();

        assertThat(new Merge(base, mine, theirs).draft())
                .isEqualTo(DraftEditor.of(base)
                        .title("私の題")
                        .place("先の場所")
                        .capacity(9)
                        .done());
    }

    @Test
    void keepsMineWhereBothChangedTheSame() {
        MeetingDraft mine = DraftEditor.of(base).title("私の題").done();
        MeetingDraft theirs = DraftEditor.of(base).title("先の題").about("先の説明").done();

        assertThat(new Merge(base, mine, theirs).draft())
                .isEqualTo(DraftEditor.of(base).title("私の題").about("先の説明").done());
    }

    @Test
    void takesStartAndEndTogether() {
        MeetingDraft mine =
                DraftEditor.of(base).endsAt(base.endsAt().plusSeconds(600)).done();
        MeetingDraft theirs =
                DraftEditor.of(base).at(base.endsAt().plusSeconds(3_600)).done();

        MeetingDraft merged = new Merge(base, mine, theirs).draft();

        assertThat(merged.startsAt()).isEqualTo(base.startsAt());
        assertThat(merged.endsAt()).isEqualTo(mine.endsAt());
    }
}
