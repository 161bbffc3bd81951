package org.zhicheng.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.web.util.HtmlUtils;

/** Writes a page that every browser shows, without a line: what people wrote is never markup, and nothing in it runs. */
final class HtmlPage {

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="zh-CN">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s</title>
            <style>
            body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.6 sans-serif; color: #1a1a1a }
            h1 { font-size: 1.5rem } h2 { font-size: 1.2rem; margin-top: 2rem; border-bottom: 1px solid #888 }
            table { width: 100%%; border-collapse: collapse; margin: .5rem 0 1rem }
            th, td { border: 1px solid #bbb; padding: .3rem .6rem; text-align: left; vertical-align: top; overflow-wrap: anywhere }
            th { background: #f2f2f2; font-weight: 600 } .facts th { width: 30%% } td { white-space: pre-wrap }
            </style>
            </head>
            <body>
            <h1>%1$s</h1>
            """;

    private final Writer out;

    /** @param target stays open */
    HtmlPage(OutputStream target, String title) throws IOException {
        this.out = new OutputStreamWriter(target, StandardCharsets.UTF_8);
        out.write(HEAD.formatted(safe(title)));
    }

    void heading(String text) throws IOException {
        out.write("<h2>" + safe(text) + "</h2>\n");
    }

    void paragraph(String text) throws IOException {
        out.write("<p>" + safe(text) + "</p>\n");
    }

    void beginFacts() throws IOException {
        out.write("<table class=\"facts\">\n");
    }

    /** What is nothing is left out. */
    void fact(String label, String value) throws IOException {
        if (value != null && !value.isEmpty()) {
            out.write("<tr><th scope=\"row\">" + safe(label) + "</th><td>" + safe(value) + "</td></tr>\n");
        }
    }

    void beginTable(List<String> heads) throws IOException {
        out.write("<table>\n<tr>");
        for (String head : heads) {
            out.write("<th scope=\"col\">" + safe(head) + "</th>");
        }
        out.write("</tr>\n");
    }

    void row(List<String> cells) throws IOException {
        out.write("<tr>");
        for (String cell : cells) {
            out.write("<td>" + (cell == null ? "" : safe(cell)) + "</td>");
        }
        out.write("</tr>\n");
    }

    void endTable() throws IOException {
        out.write("</table>\n");
    }

    void finish() throws IOException {
        out.write("</body>\n</html>\n");
        out.flush();
    }

    private static String safe(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }
}
