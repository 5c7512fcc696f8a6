package tsumugi.benchmarks;

/// How much is in a data set; figures are judged on the full one.
enum Size {
    FULL(15_000, 500, 125_000, 1_000_000),
    SMALL(1_500, 60, 6_000, 48_000),
    /// What the full one is held against: a beginning, in which every thread has two hundred posts.
    TOWN(200, 12, 50, 10_000);

    private final int members;
    private final int teams;
    private final int threads;
    private final int posts;

    Size(int members, int teams, int threads, int posts) {
        this.members = members;
        this.teams = teams;
        this.threads = threads;
        this.posts = posts;
    }

    int members() {
        return members;
    }

    int teams() {
        return teams;
    }

    int threads() {
        return threads;
    }

    int posts() {
        return posts;
    }

    /// A quarter is enough for a quick look.
    int share(int full) {
        return this == FULL ? full : (full + 3) / 4;
    }

    boolean threadsAreAlike() {
        return this == TOWN;
    }
}
