package tsumugi.journeys;

import java.util.ArrayList;
import java.util.List;

/// Makes the people of one journey and sends them home at its end.
final class Visitors implements AutoCloseable {

    private final Town town;
    private final List<Visitor> all = new ArrayList<>();

    Visitors(Town town) {
        this.town = town;
    }

    Visitor at(Look look) {
        return among(town.browser().visitor(town.portal().address(), look));
    }

    /// At a desk, under the name for which passkeys are made: browsers give none to a bare number.
    Visitor atHome() {
        return atHome(Look.WIDE);
    }

    Visitor onPhoneAtHome() {
        return atHome(Look.PHONE);
    }

    private Visitor atHome(Look look) {
        var address = town.portal().address().replace("127.0.0.1", "localhost");
        return among(town.browser().visitor(address, look));
    }

    /// On a phone that is touched, with no mouse at all.
    Visitor thumb() {
        return among(town.browser().thumb(town.portal().address()));
    }

    /// At a desk, at another node than the others.
    Visitor wideAt(String address) {
        return among(town.browser().visitor(address, Look.WIDE));
    }

    /// On a phone on which the portal may install itself.
    Visitor installer() {
        return among(town.browser().installer(town.portal().address(), Look.PHONE));
    }

    private Visitor among(Visitor visitor) {
        all.add(visitor);
        return visitor;
    }

    Visitor phone() {
        return at(Look.PHONE);
    }

    Visitor wide() {
        return at(Look.WIDE);
    }

    List<Visitor> all() {
        return List.copyOf(all);
    }

    List<String> complaints() {
        return all.stream().flatMap(visitor -> visitor.complaints().stream()).toList();
    }

    @Override
    public void close() {
        all.forEach(Visitor::close);
    }
}
