package org.tsumugi;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.server.PWA;
import com.vaadin.flow.theme.aura.Aura;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/// The whole application: the rooms below this package, and what the browser gets before any of them.
@SpringBootApplication
@Modulithic(systemName = "Tsumugi", sharedModules = "shared")
@Push
@PWA(
        name = "Tsumugi 紬",
        shortName = "紬",
        description = "地域の医療と介護をつなぐ",
        themeColor = "#16456B",
        backgroundColor = "#FBF9F4",
        iconPath = "icons/app.png",
        offlinePath = "offline.html",
        offlineResources = {"icons/app.png", "styles/offline.css"})
@Viewport("width=device-width, initial-scale=1, viewport-fit=cover")
@ColorScheme(ColorScheme.Value.SYSTEM)
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles/tokens.css")
@StyleSheet("styles/shell.css")
@StyleSheet("styles/parts.css")
@StyleSheet("styles/accounts.css")
@StyleSheet("styles/administration.css")
@StyleSheet("styles/feed.css")
@StyleSheet("styles/meetings.css")
@StyleSheet("styles/desk.css")
@StyleSheet("styles/directory.css")
@StyleSheet("styles/duty.css")
@StyleSheet("styles/entries.css")
@StyleSheet("styles/trail.css")
@StyleSheet("styles/members.css")
@StyleSheet("styles/joining.css")
@StyleSheet("styles/print.css")
public class Portal implements AppShellConfigurator {

    public static void main(String[] args) {
        SpringApplication.run(Portal.class, args);
    }

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addMetaTag("referrer", "same-origin");
        settings.addFavIcon("icon", "icons/app.png", "512x512");
    }
}
