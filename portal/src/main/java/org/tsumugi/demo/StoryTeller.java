package org.tsumugi.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tsumugi.shared.Actor;

/// Tells the story once, chapter by chapter, while people may already sign in.
@Component
@Profile("demo")
@Order(100)
class StoryTeller implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(StoryTeller.class);

    private final PeopleChapter people;
    private final TeamsChapter teams;
    private final ThreadsChapter threads;
    private final MeetingsChapter meetings;
    private final DutyChapter duty;
    private final EntriesChapter entries;
    private final String accountsFile;
    private final String password;

    StoryTeller(
            PeopleChapter people,
            TeamsChapter teams,
            ThreadsChapter threads,
            MeetingsChapter meetings,
            DutyChapter duty,
            EntriesChapter entries,
            @Value("${tsumugi.demo.accounts-file:}") String accountsFile,
            @Value("${tsumugi.demo.password}") String password) {
        this.people = people;
        this.teams = teams;
        this.threads = threads;
        this.meetings = meetings;
        this.duty = duty;
        this.entries = entries;
        this.accountsFile = accountsFile;
        this.password = password;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        long start = System.nanoTime();
        Cast cast = Actor.SYSTEM.act(people::tell);
        writeAccounts();
        duty.tell();
        entries.tell(cast);
        meetings.tell(cast);
        threads.tell(cast, teams.tell(cast));
        LOG.info("The demo story is told ({} ms)", (System.nanoTime() - start) / 1_000_000);
    }

    /// For the launcher, which prints it beside the address.
    private void writeAccounts() throws IOException {
        if (!accountsFile.isBlank()) {
            StringBuilder lines = new StringBuilder();
            Story.people().stream()
                    .filter(person -> person.account() != null)
                    .forEach(person -> lines.append("  %-12s %-14s %s %s (%s)%n"
                            .formatted(
                                    person.account(), password, person.family(), person.given(), person.allRoles())));
            Files.writeString(Path.of(accountsFile), lines);
        }
    }
}
