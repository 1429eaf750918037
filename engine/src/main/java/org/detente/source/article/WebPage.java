package org.detente.source.article;

import java.io.IOException;
import net.dankito.readability4j.Readability4J;
import org.detente.coding.Article;
import org.detente.source.ImportIssue.Reason;
import org.detente.source.article.Foreign.MalformedException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** A web page: its main article without menus and advertisements, found by the rules of Mozilla's Readability. */
final class WebPage implements Format {
    /** Characters that an article has at least; less is a teaser or a notice. */
    private static final int SHORTEST = 140;

    /** Share of an article's characters that may stand in links; more is a list of links. */
    private static final double MOST_LINKS = 0.5;

    private record Found(String title, String text, PageFacts facts) {}

    @Override
    public void read(Input input, Intake intake) throws IOException {
        var document = input.document();
        var html = Decoded.ofMarkup(input.bytes(Limits.MARKUP_BYTES)).orReport(document, intake);
        Found found;
        try {
            found = Foreign.call(() -> find(html));
        } catch (MalformedException e) {
            intake.issue(
                    document,
                    Reason.MALFORMED,
                    "the web page cannot be read (%s); it was left out. Save the article as text.",
                    e.reason());
            return;
        }
        if (found.text.isEmpty()) {
            intake.issue(
                    document,
                    Reason.NO_ARTICLE,
                    "the web page has no article of %d characters or more, or more than %,d elements; it was left out. Save the page of the article itself.",
                    SHORTEST,
                    Limits.PAGE_ELEMENTS);
            return;
        }
        intake.take(
                document,
                new Article(
                        input.name(),
                        document,
                        found.title,
                        found.text,
                        intake.day(document, found.facts.date()),
                        found.facts.outlet(),
                        found.facts.url()));
    }

    private static Found find(String html) {
        var page = Jsoup.parse(html, Parser.htmlParser().setMaxDepth(Limits.PAGE_DEPTH));
        var facts = PageFacts.of(page); // before Readability takes the page apart
        if (page.getAllElements().size() > Limits.PAGE_ELEMENTS) {
            return new Found("", "", facts);
        }
        var title = facts.title().isEmpty() ? heading(page) : facts.title();
        var content = new Readability4J(facts.url(), page).parse().getArticleContent();
        return new Found(title, content == null ? "" : article(content), facts);
    }

    /** The only main heading, which is the headline without the site's name; else the title of the page. */
    private static String heading(Document page) {
        var headings = page.select("h1");
        return headings.size() == 1 ? headings.get(0).text() : page.title();
    }

    private static String article(Element content) {
        content.select("script, style, noscript, figure figcaption, form, nav, aside, button")
                .remove();
        var text = Markup.text(content);
        int linked =
                content.select("a").stream().mapToInt(a -> a.text().length()).sum();
        return text.length() < SHORTEST || linked > MOST_LINKS * text.length() ? "" : text;
    }
}
