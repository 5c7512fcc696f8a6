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
                        select family as "姓", given as "名", family_kana as "せい", given_kana as "めい",
                               common_name as "通称", profession as "職種", languages as "話せる言葉", about as "ひとこと",
                               roles as "登録時の役割", standing as "在籍", until as "最終日"
                        from members.member where id = :member
                        """),
                new Part("members.own.contacts", """
                        select kind as "種類", value as "連絡先", audience as "見せる相手"
                        from members.contact where member = :member
                        """),
                new Part("members.own.workplaces", """
                        select place.name as "施設", workplace.title as "役職", workplace.main as "主な所属",
                               workplace.since as "から", workplace.until as "まで"
                        from members.workplace
                        left join directory.card place on place.id = workplace.facility
                        where workplace.member = :member
                        """),
                new Part("members.own.roles", """
                        select role as "役割", why as "理由", until as "最終日", asked_at as "申請日時", approved as "承認",
                               decided_at as "決定日時", ended_at as "終了日時"
                        from members.role_grant where member = :member order by asked_at
                        """),
                new Part("members.own.confirmations", """
                        select confirmed_at as "確認日時" from members.confirmation where member = :member
                        """));
    }
}
