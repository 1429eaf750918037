package org.detente.brief;

import java.util.List;
import java.util.stream.Collectors;

/** A page as Markdown (CommonMark with tables). */
public final class MarkdownPage {
    private MarkdownPage() {}

    public static String of(Page page) {
        var out = new StringBuilder("# " + escape(page.title()) + "\n\n" + escape(page.headline()) + "\n");
        for (var section : page.sections()) {
            out.append("\n## ").append(escape(section.heading())).append("\n\n");
            if (!section.lead().isEmpty()) {
                out.append(escape(section.lead())).append("\n\n");
            }
            if (!section.table().isEmpty()) {
                out.append(row(section.table().get(0)));
                out.append(
                        row(section.table().get(0).stream().map(cell -> "---").toList()));
                section.table().stream().skip(1).forEach(cells -> out.append(row(cells)));
                out.append('\n');
            }
            section.items()
                    .forEach(item -> out.append("- ")
                            .append(escape(item.text()))
                            .append(evidence(item))
                            .append('\n'));
        }
        return out.toString();
    }

    private static String evidence(Page.Item item) {
        return item.evidence().stream().map(id -> " `" + id + "`").collect(Collectors.joining());
    }

    private static String row(List<String> cells) {
        return cells.stream().map(MarkdownPage::escape).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /** Keeps what the record says from being read as markup. */
    private static String escape(String text) {
        return text.replaceAll("([\\\\`*_{}\\[\\]<>#|])", "\\\\$1").replaceAll("\\s+", " ");
    }
}
