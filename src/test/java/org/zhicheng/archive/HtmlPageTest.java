package org.zhicheng.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhicheng.Attack;

/** Pages of a package are opened outside of our doors: nothing that somebody typed may run there. */
class HtmlPageTest {

    private static final String HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)> \" ' & %s %1$s";

    @Test
    @Attack(Attack.Kind.TEXT)
    void whatPeopleWroteIsNeverMarkup() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        HtmlPage page = new HtmlPage(out, HOSTILE);
        page.heading(HOSTILE);
        page.paragraph(HOSTILE);
        page.beginFacts();
        page.fact(HOSTILE, HOSTILE);
        page.endTable();
        page.beginTable(List.of(HOSTILE));
        page.row(List.of(HOSTILE));
        page.endTable();
        page.finish();
        String html = out.toString(StandardCharsets.UTF_8);

        assertThat(html)
                .contains("default-src 'none'", "&lt;script&gt;", "%1$s")
                .doesNotContain("<script", "<img", "onerror=alert(1)>");
    }
}
