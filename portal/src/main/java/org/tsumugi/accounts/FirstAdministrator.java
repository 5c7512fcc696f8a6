package org.tsumugi.accounts;

import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.tsumugi.members.Members;
import org.tsumugi.members.NewMember;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Role;

/// Lets the first person into an empty portal: user name and password come from settings, once.
@Component
class FirstAdministrator implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final Members members;
    private final Accounts accounts;
    private final String userName;
    private final String password;

    FirstAdministrator(
            Members members,
            Accounts accounts,
            @Value("${tsumugi.first-administrator.user-name:}") String userName,
            @Value("${tsumugi.first-administrator.password:}") String password) {
        this.members = members;
        this.accounts = accounts;
        this.userName = userName;
        this.password = password;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!userName.isBlank() && !password.isBlank()) {
            Actor.SYSTEM.act(this::enrolUnlessSomeoneIsIn);
        }
    }

    private void enrolUnlessSomeoneIsIn() {
        if (accounts.nobodyHasOne()) {
            MemberId administrator = members.enrol(new NewMember(
                    "管理者", "", "かんりしゃ", "", Optional.empty(), "OTHER", Optional.empty(), Set.of(Role.ADMINISTRATOR)));
            accounts.give(administrator, userName, password);
            LOG.info("The first administrator can sign in as {}", userName);
        }
    }
}
