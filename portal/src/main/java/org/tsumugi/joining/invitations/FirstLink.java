package org.tsumugi.joining.invitations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tsumugi.accounts.Accounts;
import org.tsumugi.accounts.SlipCodes;
import org.tsumugi.joining.desk.FullName;
import org.tsumugi.joining.invitations.InvitationStore.Fresh;
import org.tsumugi.mail.Letters;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Role;

/// Lets the first person into an empty portal without a password in a setting: a file that only the portal's own user
/// of the machine can read holds a way in that is good once and for a day; each start makes a new one as long as
/// nobody is in, or, where no administrator can come in any more, as long as the operator asks for it.
@Component
class FirstLink implements ApplicationRunner {

    private static final Duration VALID = Duration.ofHours(24);
    private static final Logger LOG = LoggerFactory.getLogger(FirstLink.class);

    private final Accounts accounts;
    private final InvitationStore store;
    private final Letters letters;
    private final SlipCodes codes;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final boolean wanted;
    private final boolean again;
    private final LinkFile file;
    private final String port;

    FirstLink(
            Accounts accounts,
            InvitationStore store,
            Letters letters,
            SlipCodes codes,
            TransactionOperations transactions,
            Clock clock,
            @Value("${tsumugi.first-administrator.user-name:}") String userName,
            @Value("${tsumugi.first-administrator.password:}") String password,
            @Value("${tsumugi.first-administrator.again:false}") boolean again,
            @Value("${tsumugi.first-administrator.link-file:}") String file,
            @Value("${server.port:8080}") String port) {
        this.accounts = accounts;
        this.store = store;
        this.letters = letters;
        this.codes = codes;
        this.transactions = transactions;
        this.clock = clock;
        this.wanted = !userName.isBlank() && password.isBlank();
        this.again = again;
        this.file = new LinkFile(file);
        this.port = port;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (wanted) {
            Actor.SYSTEM
                    .act(this::open)
                    .ifPresent(link -> LOG.info(
                            "An administrator begins by the link in this file, once and within a day: {}",
                            file.write(link)));
        }
    }

    /// @return the way in; none as soon as somebody has an account, unless it is asked for again
    Optional<String> open() {
        return again || accounts.nobodyHasOne() ? Optional.of(fresh()) : Optional.empty();
    }

    /// A way in; former ones are closed.
    String fresh() {
        String code = codes.fresh();
        Instant end = clock.instant().plus(VALID);
        transactions.executeWithoutResult(one -> {
            store.withdraw(store.openBy(Actor.SYSTEM.id()));
            store.add(
                    List.of(new Fresh(InvitationId.next(), administrator(), codes.hash(code), Optional.empty())),
                    Actor.SYSTEM.id(),
                    end);
        });
        return letters.address().orElse("http://localhost:" + port) + "/join?code=" + code;
    }

    private static Invitee administrator() {
        return new Invitee(
                new FullName("管理者", "", "かんりしゃ", ""),
                "OTHER",
                Optional.empty(),
                Optional.empty(),
                Set.of(Role.ADMINISTRATOR),
                Optional.empty());
    }
}
