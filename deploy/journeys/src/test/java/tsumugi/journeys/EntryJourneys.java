package tsumugi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// An entry from the facility that keeps it to the nurse who looks for somebody tonight.
@Journey
class EntryJourneys {

    @Test
    void whatAManagerTellsInAMinuteIsWhatANurseFindsInOne(Visitors visitors) {
        var manager = visitors.thumb().signIn("manager");
        manager.open("/directory?q=%E3%81%BE%E3%82%86");
        manager.link("訪問看護ステーションまゆ（見本）").first().click();
        manager.button("変更はありません").click();
        assertThat(manager.page().getByText("確認済みにしました")).isVisible();
        manager.page().locator("vaadin-details-summary").getByText("空きを知らせる").click();
        manager.field("空いている数").fill("5");
        manager.field("種類（任意）").fill("夜の枠");
        manager.button("この数を知らせる").click();
        assertThat(manager.page().locator("main .chip").getByText("夜の枠 5")).isVisible();

        var nurse = visitors.thumb().signIn("nurse");
        nurse.open("/");
        nurse.link("受けられるところ").first().click();
        nurse.page()
                .getByRole(
                        AriaRole.LINK,
                        new GetByRoleOptions().setName("訪問看護ステーション").setExact(true))
                .click();
        nurse.page()
                .getByRole(AriaRole.LINK, new GetByRoleOptions().setName("在宅酸素").setExact(true))
                .click();
        nurse.page()
                .getByRole(
                        AriaRole.LINK, new GetByRoleOptions().setName("深夜 2時").setExact(true))
                .click();
        var mayu = nurse.page().locator(".candidate").filter(new FilterOptions().setHasText("訪問看護ステーションまゆ（見本）"));
        assertThat(mayu).containsText(Pattern.compile("○ 在宅酸素.*夜の枠 5", Pattern.DOTALL));
        assertThat(mayu.locator("a[href='tel:0235001601']")).isVisible();
        mayu.getByText("受けられる").click();
        assertThat(mayu.locator("button[aria-pressed=true]")).hasText("受けられる");
        nurse.page().reload();
        assertThat(mayu.locator("button[aria-pressed=true]")).hasText("受けられる");
    }
}
