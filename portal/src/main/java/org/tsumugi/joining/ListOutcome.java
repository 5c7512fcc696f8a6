package org.tsumugi.joining;

import java.util.List;

/// What a list has brought: letters that go out, and slips to print.
public record ListOutcome(int letters, List<Slip> slips) {}
