package org.tsumugi.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Texts;

/// What the composer fills to ask everyone to choose.
///
/// @param options  two to [#OPTIONS_MAX], each at most [#OPTION_MAX] characters, none twice
/// @param many     whether one may choose several
/// @param secret   whether nobody learns who chose what; then it closes by itself, for until then votes can be changed
/// @param closesAt by when
public record NewPoll(List<String> options, boolean many, boolean secret, Optional<Instant> closesAt) {

    public static final int OPTIONS_MAX = 10;
    public static final int OPTION_MAX = 80;

    public NewPoll {
        options = options.stream()
                .map(String::strip)
                .filter(option -> !option.isEmpty())
                .toList();
        if (options.size() < 2) {
            throw new Refused("feed.refused.options-missing");
        }
        if (options.size() > OPTIONS_MAX) {
            throw new Refused("feed.refused.too-many-options", OPTIONS_MAX);
        }
        if (options.stream().distinct().count() < options.size()) {
            throw new Refused("feed.refused.options-alike");
        }
        if (!options.stream().allMatch(option -> Texts.fits(option, OPTION_MAX))) {
            throw new Refused("feed.refused.option-too-long", OPTION_MAX);
        }
        Texts.requireStorable(options.toArray(String[]::new));
        if (secret && closesAt.isEmpty()) {
            throw new Refused("feed.refused.secret-without-end");
        }
    }
}
