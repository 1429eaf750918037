package org.detente.source.article;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Date;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.detente.coding.Article;
import org.detente.source.ImportIssue.Reason;
import org.detente.source.article.Foreign.MalformedException;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** An RSS or Atom feed, saved as a file: one article for each entry. Nothing is fetched. */
final class Feed implements Format {
    private static final Pattern DOCTYPE = Pattern.compile("(?i)<!(?:DOCTYPE|ENTITY)");

    @Override
    public void read(Input input, Intake intake) throws IOException {
        var document = input.document();
        var xml = Decoded.ofMarkup(input.bytes(Limits.MARKUP_BYTES)).orReport(document, intake);
        if (DOCTYPE.matcher(xml.substring(0, Math.min(xml.length(), Input.HEAD_BYTES)))
                .find()) {
            intake.issue(
                    document,
                    Reason.UNSAFE,
                    "the feed declares a DOCTYPE or entities, by which a file can read other files; it was left out. Remove the declaration.");
            return;
        }
        SyndFeed feed;
        try {
            feed = Foreign.call(() -> new SyndFeedInput(false, Locale.ROOT).build(new StringReader(xml)));
        } catch (MalformedException e) {
            intake.issue(
                    document,
                    Reason.MALFORMED,
                    "the feed cannot be read (%s); it was left out. Save it again.",
                    e.reason());
            return;
        }
        int place = 0;
        for (var entry : feed.getEntries()) {
            var where = document + ":entry " + ++place;
            intake.take(where, article(document, where, feed, entry));
        }
        if (place == 0) {
            intake.issue(document, Reason.NO_TEXT, "the feed has no entries; it was left out. Save it again later.");
        }
    }

    private static Article article(String document, String where, SyndFeed feed, SyndEntry entry) {
        var title = plain(entry.getTitle());
        var body = Stream.concat(entry.getContents().stream(), Stream.ofNullable(entry.getDescription()))
                .map(SyndContent::getValue)
                .map(Feed::plain)
                .max(Comparator.comparingInt(String::length)) // the description may be a teaser of the content
                .filter(text -> !text.isEmpty())
                .orElse(title); // a headline is a sentence, too
        var link = Objects.requireNonNullElse(entry.getLink(), "");
        var id = Objects.requireNonNullElse(entry.getUri(), link);
        return new Article(id.isBlank() ? where : id, document, title, body, day(entry), plain(feed.getTitle()), link);
    }

    private static @Nullable LocalDate day(SyndEntry entry) {
        Date date = entry.getPublishedDate() != null ? entry.getPublishedDate() : entry.getUpdatedDate();
        return date == null ? null : LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC);
    }

    private static String plain(@Nullable String html) {
        return html == null ? "" : Markup.text(Jsoup.parseBodyFragment(html).body());
    }
}
