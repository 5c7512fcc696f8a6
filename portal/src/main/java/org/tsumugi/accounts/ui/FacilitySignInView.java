package org.tsumugi.accounts.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.tsumugi.accounts.entry.OnTheirWay;
import org.tsumugi.accounts.facility.IdleLimits;
import org.tsumugi.accounts.facility.SharedDevices;
import org.tsumugi.accounts.facility.StaffCodeCards;
import org.tsumugi.accounts.sharing.SharedBrowsers;
import org.tsumugi.shared.Refused;
import org.tsumugi.shell.Mishaps;
import org.tsumugi.shell.Notice;
import org.tsumugi.shell.Parts;

/// How the people of a manager's facility are signed in: how long without an act, on which shared devices, with which
/// cards.
@Route("facility-sign-in")
@RolesAllowed("FACILITY_MANAGER")
class FacilitySignInView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final transient IdleLimits limits;
    private final transient SharedDevices devices;
    private final transient StaffCodeCards cards;
    private final transient SharedBrowsers browsers;
    private final IntegerField minutes = new IntegerField(getTranslation("accounts.idle.minutes"));

    FacilitySignInView(IdleLimits limits, SharedDevices devices, StaffCodeCards cards, SharedBrowsers browsers) {
        this.limits = limits;
        this.devices = devices;
        this.cards = cards;
        this.browsers = browsers;
        addClassNames("page", "account");
        minutes.setMin(IdleLimits.SHORTEST);
        minutes.setMax(IdleLimits.LONGEST);
        minutes.setStepButtonsVisible(true);
        minutes.setHelperText(getTranslation("accounts.idle.range", IdleLimits.SHORTEST, IdleLimits.LONGEST));
        minutes.setManualValidation(true);
        minutes.addValueChangeListener(change -> minutes.setInvalid(false));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(new H1(getPageTitle()));
        limits.mine().ifPresentOrElse(this::show, () -> add(Parts.empty(getTranslation("accounts.idle.no-facility"))));
    }

    private void show(IdleLimits.Limit limit) {
        minutes.setValue(limit.minutes());
        Section card = new Section(
                new H2(getTranslation("accounts.idle")),
                new Paragraph(Parts.written(limit.facility())),
                new Paragraph(getTranslation("accounts.idle.what")),
                minutes,
                Parts.primary(getTranslation("accounts.idle.save"), this::save));
        card.addClassNames("card", "form");
        add(card, new SharedDevicesPart(devices, OnTheirWay.sharedBrowser(browsers)), new StaffCardsPart(cards));
    }

    private void save() {
        try {
            limits.set(Optional.ofNullable(minutes.getValue()).orElse(0));
            Notice.done(getTranslation("accounts.idle.saved"));
        } catch (Refused refused) {
            minutes.setErrorMessage(Mishaps.sentence(refused));
            minutes.setInvalid(true);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("accounts.facility.place");
    }
}
