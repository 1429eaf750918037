package org.detente.brief;

import java.util.List;
import java.util.stream.Collectors;
import org.detente.brief.Page.Item;
import org.detente.brief.Page.Section;
import org.detente.chart.Svg;

/** A page as one HTML file that needs nothing beside it: no script, no request, light and dark, fit for print. */
public final class HtmlPage {
    private static final String STYLE = """
            :root{color-scheme:light dark;--ink:#1a1a1a;--paper:#fff;--dim:#5c5c5c;--line:#d0d0d0;--a:#0072b2;--b:#d55e00;--c:#767676}
            @media(prefers-color-scheme:dark){:root{--ink:#e8e8e8;--paper:#16181b;--dim:#a3a3a3;--line:#3a3d41;--a:#56b4e9;--b:#e69f00;--c:#9a9a9a}}
            body{font:16px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper);max-width:62rem;margin:2rem auto;padding:0 1rem}
            h1{font-size:1.6rem;margin:0 0 .5rem}h2{font-size:1.15rem;margin:2rem 0 .4rem;border-bottom:1px solid var(--line)}
            .headline{font-size:1.05rem}.lead{color:var(--dim);margin:.2rem 0 .6rem}li{margin:.25rem 0}
            .ids a,.ids{font:12px ui-monospace,monospace;color:var(--dim);text-decoration:none}.ids a:hover,.ids a:focus{text-decoration:underline}
            table{border-collapse:collapse;display:block;overflow-x:auto}td,th{padding:.25rem .7rem;border-bottom:1px solid var(--line);text-align:right}
            td:first-child,th:first-child{text-align:left}.chart{overflow-x:auto}svg{width:100%;min-width:760px;height:auto;display:block}
            svg text{font:13px system-ui,sans-serif;fill:var(--ink)}svg .dim{fill:var(--dim)}svg .axis{stroke:var(--line)}
            .sa{fill:var(--a);stroke:var(--a)}.sb{fill:var(--b);stroke:var(--b)}.sc{fill:var(--c);stroke:var(--c)}
            .hollow{fill:var(--paper)}.arc{fill:none;stroke:var(--ink);stroke-width:1.3;opacity:.6;pointer-events:none}.arc.inferred{stroke-width:.6;stroke-dasharray:2 3}.bar{stroke:none;opacity:.35}
            li:target{outline:2px solid var(--a)}
            @media print{svg{min-width:0}body{margin:0;max-width:none;font-size:11pt}h2{break-after:avoid}li{break-inside:avoid}}
            """;

    private HtmlPage() {}

    /** @param chart an SVG element to stand under the headline */
    public static String of(Page page, String chart) {
        var out = new StringBuilder("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        out.append("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<title>")
                .append(escape(page.title()))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<main>\n");
        out.append("<h1>")
                .append(escape(page.title()))
                .append("</h1>\n<p class=\"headline\">")
                .append(escape(page.headline()))
                .append("</p>\n")
                .append("<div class=\"chart\" tabindex=\"0\" role=\"region\" aria-label=\"Timeline\">\n")
                .append(chart)
                .append("</div>\n");
        page.sections().forEach(section -> out.append(section(section)));
        return out.append("</main>\n</body>\n</html>\n").toString();
    }

    private static String section(Section section) {
        boolean isEvidence = section.heading().equals("Evidence");
        var out = new StringBuilder("<section>\n<h2>" + escape(section.heading()) + "</h2>\n");
        if (!section.lead().isEmpty()) {
            out.append("<p class=\"lead\">").append(escape(section.lead())).append("</p>\n");
        }
        if (!section.table().isEmpty()) {
            out.append(table(section.table()));
        }
        if (!section.items().isEmpty()) {
            out.append(section.items().stream()
                    .map(item -> isEvidence ? target(item) : statement(item))
                    .collect(Collectors.joining("\n", "<ul>\n", "\n</ul>\n")));
        }
        return out.append("</section>\n").toString();
    }

    /** A statement links to its evidence. */
    private static String statement(Item item) {
        var links = item.evidence().stream()
                .map(id -> "<a href=\"#" + escape(id) + "\">" + escape(id) + "</a>")
                .collect(Collectors.joining(" "));
        return "<li>" + escape(item.text()) + (links.isEmpty() ? "" : " <span class=\"ids\">" + links + "</span>")
                + "</li>";
    }

    private static String target(Item item) {
        var id = escape(item.evidence().get(0));
        return "<li id=\"" + id + "\"><span class=\"ids\">" + id + "</span> " + escape(item.text()) + "</li>";
    }

    private static String table(List<List<String>> rows) {
        var out = new StringBuilder("<table>\n");
        for (int i = 0; i < rows.size(); i++) {
            var tag = i == 0 ? "th" : "td";
            out.append(rows.get(i).stream()
                    .map(cell -> "<" + tag + ">" + escape(cell) + "</" + tag + ">")
                    .collect(Collectors.joining("", "<tr>", "</tr>\n")));
        }
        return out.append("</table>\n").toString();
    }

    static String escape(String text) {
        return Svg.escape(text);
    }
}
