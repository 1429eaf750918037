package org.detente.source.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.LocalDate;
import org.detente.coding.Article;
import org.detente.source.ImportIssue.Reason;
import org.junit.jupiter.api.Test;

/** Web pages and feeds. */
class MarkupReadingTest {
    private static final String MENU = "<nav><ul>"
            + "<li><a href='/a'>World news of today</a></li><li><a href='/b'>Sports results of today</a></li>"
                    .repeat(20)
            + "</ul></nav>";

    private static String page(String head, String heading) {
        return """
                <!DOCTYPE html><html lang="en"><head><title>Alpia expels ten | The Gazette</title>%s</head><body>
                <header><div class="banner">Subscribe now for one coin a week!</div>%s</header>
                <main><article><h1>%s</h1><p class="byline">By Ana Able</p><p>%s</p>
                <div class="share-buttons"><a href="#">Share on everything</a></div></article></main>
                <footer><p>Copyright The Gazette. All rights reserved. Cookies policy.</p></footer></body></html>
                """.formatted(head, MENU, heading, String.join("</p>\n<p>", Reading.PARAGRAPHS));
    }

    @Test
    void theMainArticleIsTakenWithWhatThePageSaysOfItself() {
        var reading = Reading.of("page", page("""
                <meta property="og:title" content="Alpia expels ten diplomats">
                <meta property="og:site_name" content="The Gazette">
                <link rel="canonical" href="https://gazette.example/expulsion">
                <meta property="article:published_time" content="2021-04-15T22:00:00-04:00">
                """, "Alpia expels ten diplomats"));
        var article = reading.article();
        assertThat(article.title()).isEqualTo("Alpia expels ten diplomats");
        assertThat(article.outlet()).isEqualTo("The Gazette");
        assertThat(article.url()).isEqualTo("https://gazette.example/expulsion");
        assertThat(article.day()).isEqualTo(LocalDate.of(2021, 4, 16));
        assertThat(article.text()).contains(Reading.PARAGRAPHS);
        assertThat(article.text()).doesNotContain("Subscribe", "Sports", "Share on", "Copyright");
        assertThat(reading.issues()).isEmpty();
    }

    @Test
    void linkedDataAndTimeElementsDoAsWell() {
        var article = Reading.of("a.html", page("""
                <script type="application/ld+json">{"@graph": [{"@type": "WebSite"}, {"@type": "NewsArticle",
                "headline": "Alpia expels ten", "datePublished": "2021-04-15", "publisher": {"name": "Gazette"}}]}</script>
                """, "Heading")).article();
        assertThat(article.title()).isEqualTo("Alpia expels ten");
        assertThat(article.outlet()).isEqualTo("Gazette");
        assertThat(article.day()).isEqualTo(LocalDate.of(2021, 4, 15));
        var plain = Reading.of("a.html", page("", "Heading <time datetime='2021-04-15'>yesterday</time>"))
                .article();
        assertThat(plain.day()).isEqualTo(LocalDate.of(2021, 4, 15));
    }

    @Test
    void aPageWithoutAnArticleIsAFinding() {
        var menu = Reading.of("a.html", "<html><body>" + MENU + "</body></html>");
        assertThat(menu.reasons()).containsExactly(Reason.NO_ARTICLE);
        assertThat(Reading.of("a.html", "<html></html>").reasons()).containsExactly(Reason.NO_ARTICLE);
        assertThat(Reading.of("a.html", "<div>".repeat(100_000)).reasons()).containsExactly(Reason.NO_ARTICLE);
    }

    @Test
    void aDeclaredEncodingIsBelieved() {
        var html = page("<meta charset='iso-8859-2'>", "Škoda").replace("Alpia", "Álpia");
        var reading = Reading.of("a.html", html.getBytes(Charset.forName("ISO-8859-2")));
        assertThat(reading.article().title()).isEqualTo("Škoda");
        assertThat(reading.issues()).isEmpty();
    }

    @Test
    void eachEntryOfAFeedIsAnArticle() {
        var reading = Reading.of("feed.xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Gazette</title>
                <item><title>Alpia expels ten</title><link>https://gazette.example/1</link><guid>g1</guid>
                <pubDate>Thu, 15 Apr 2021 23:30:00 EDT</pubDate><description>Teaser.</description>
                <content:encoded><![CDATA[<p>Alpia expelled <b>ten</b> diplomats.</p><script>x()</script><p>Boria denied it.</p>]]></content:encoded></item>
                <item><title>Talks &amp; an agreement</title><link>https://gazette.example/2</link></item>
                <item><title>Again</title><guid>g1</guid><description>Alpia expelled ten.</description></item>
                </channel></rss>
                """);
        assertThat(reading.articles())
                .containsExactly(
                        new Article(
                                "g1",
                                "feed.xml",
                                "Alpia expels ten",
                                "Alpia expelled ten diplomats.\n\nBoria denied it.",
                                LocalDate.of(2021, 4, 16),
                                "The Gazette",
                                "https://gazette.example/1"),
                        new Article(
                                "https://gazette.example/2",
                                "feed.xml",
                                "Talks & an agreement",
                                "Talks & an agreement",
                                null,
                                "The Gazette",
                                "https://gazette.example/2"));
        assertThat(reading.reasons()).containsExactly(Reason.DUPLICATE_ID);
        assertThat(reading.issues().get(0).where()).isEqualTo("feed.xml:entry 3");
    }

    @Test
    void anAtomFeedIsReadToo() {
        var article = Reading.of("a", """
                <feed xmlns="http://www.w3.org/2005/Atom"><title>Gazette</title><id>f</id><updated>2021-04-16T00:00:00Z</updated>
                <entry><title>Expulsion</title><id>e1</id><updated>2021-04-16T00:00:00Z</updated><published>2021-04-15T10:00:00Z</published>
                <link href="https://gazette.example/1"/><content type="html">&lt;p&gt;Alpia expelled ten.&lt;/p&gt;</content></entry></feed>
                """).article();
        assertThat(article.text()).isEqualTo("Alpia expelled ten.");
        assertThat(article.day()).isEqualTo(LocalDate.of(2021, 4, 15));
        assertThat(article.id()).isEqualTo("e1");
    }

    @Test
    void aFeedWithEntitiesIsRefusedAndABrokenOneNamed() {
        var bomb = """
                <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]>
                <rss version="2.0"><channel><title>&a;</title><item><title>&a;</title></item></channel></rss>
                """;
        assertThat(Reading.of("f.xml", bomb).reasons()).containsExactly(Reason.UNSAFE);
        var padded = bomb.replace("<!DOCTYPE", "<!--" + "x".repeat(5000) + "--><!DOCTYPE");
        assertThat(Reading.of("f.xml", padded).reasons()).containsExactly(Reason.UNSAFE);
        assertThat(Reading.of("f.xml", "<rss version='2.0'><channel><title>x</rss>")
                        .reasons())
                .containsExactly(Reason.MALFORMED);
        assertThat(Reading.of("f.xml", "<rss version='2.0'><channel><title>x</title></channel></rss>")
                        .reasons())
                .containsExactly(Reason.NO_TEXT);
    }
}
