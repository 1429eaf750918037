package org.detente.source.article;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a web page says of itself, in its meta elements, in JSON-LD (schema.org) and in its time elements. Empty where it
 * says nothing.
 *
 * @param title  headline
 * @param outlet name of the site
 * @param url    canonical address
 * @param date   of publication, as written
 */
record PageFacts(String title, String outlet, String url, String date) {
    /** Levels of JSON-LD that are looked through: an article stands on the first or in a graph on the second. */
    private static final int DEPTH = 4;

    static PageFacts of(Document page) {
        var article = linkedData(page).orElse(new JsonObject());
        return new PageFacts(
                first(
                        meta(page, "og:title"),
                        string(article, "headline"),
                        meta(page, "twitter:title"),
                        meta(page, "dc.title")),
                first(
                        meta(page, "og:site_name"),
                        string(article.getObject("publisher", new JsonObject()), "name"),
                        meta(page, "application-name"),
                        meta(page, "dc.publisher")),
                first(attribute(page, "link[rel=canonical]", "href"), meta(page, "og:url"), string(article, "url")),
                first(
                        meta(page, "article:published_time"),
                        meta(page, "og:article:published_time"),
                        string(article, "datePublished"),
                        attribute(page, "[itemprop=datePublished]", "content"),
                        attribute(page, "[itemprop=datePublished]", "datetime"),
                        meta(page, "parsely-pub-date"),
                        meta(page, "pubdate"),
                        meta(page, "publishdate"),
                        meta(page, "dc.date.issued"),
                        meta(page, "dc.date"),
                        meta(page, "date"),
                        attribute(page, "time[pubdate]", "datetime"),
                        attribute(page, "article time[datetime]", "datetime"),
                        attribute(page, "time[datetime]", "datetime")));
    }

    private static String first(String... candidates) {
        return Stream.of(candidates)
                .filter(candidate -> !candidate.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String meta(Document page, String name) {
        return first(page.head().select("meta").stream()
                .filter(meta -> meta.attr("property").equalsIgnoreCase(name)
                        || meta.attr("name").equalsIgnoreCase(name))
                .map(meta -> meta.attr("content").strip())
                .toArray(String[]::new));
    }

    private static String attribute(Document page, String selector, String name) {
        return first(page.select(selector).stream()
                .map(element -> element.attr(name).strip())
                .toArray(String[]::new));
    }

    /** The object of a page's JSON-LD that has a headline or a day of publication. */
    private static Optional<JsonObject> linkedData(Document page) {
        return page.select("script[type=application/ld+json]").stream()
                .map(Element::data)
                .flatMap(data -> article(parsed(data), DEPTH).stream())
                .findFirst();
    }

    private static Object parsed(String json) {
        try {
            return JsonParser.any().from(json);
        } catch (JsonParserException e) {
            return ""; // as on many pages: the other facts have to do
        }
    }

    private static Optional<JsonObject> article(Object json, int depth) {
        if (json instanceof JsonObject object) {
            return object.isString("headline") || object.isString("datePublished")
                    ? Optional.of(object)
                    : inner(object.values().stream(), depth);
        }
        return json instanceof JsonArray array ? inner(array.stream(), depth) : Optional.empty();
    }

    private static Optional<JsonObject> inner(Stream<Object> values, int depth) {
        return depth == 0
                ? Optional.empty()
                : values.flatMap(value -> article(value, depth - 1).stream()).findFirst();
    }

    private static String string(JsonObject object, String key) {
        return object.getString(key, "").strip();
    }
}
