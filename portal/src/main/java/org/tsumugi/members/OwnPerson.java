package org.tsumugi.members;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tsumugi.shared.OwnData;

/// What the room keeps of a member: the person, contacts, places of work, roles.
@Component
class OwnPerson implements OwnData {

    @Override
    public List<Part> parts() {
        return List.of(
                new Part("members.own.person", """
                        select family, given, family_kana, given_kana,
                               common_name, profession, languages, about,
                               roles as enrolled_roles, standing, until as last_day
                        from members.member where id = :member
                        """),
                new Part("members.own.contacts", """
                        select kind, value as contact, audience
                        from members.contact where member = :member
                        """),
                new Part("members.own.workplaces", """
                        select place.name as facility, workplace.title, workplace.main,
                               workplace.since, workplace.until
                        from members.workplace
                        left join directory.card place on place.id = workplace.facility
                        where workplace.member = :member
                        """),
                new Part("members.own.roles", """
                        select role, why as reason, until as last_day, asked_at, approved,
                               decided_at, ended_at
                        from members.role_grant where member = :member order by asked_at
                        """),
                new Part("members.own.confirmations", """
                        select confirmed_at from members.confirmation where member = :member
                        """));
    }
}
