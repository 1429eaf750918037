package org.detente.source.article;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells the kind of a file by its first bytes; the name only breaks ties, because names lie. */
final class Sniffer {
    private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?(?:-->|$)");
    private static final Pattern ELEMENT = Pattern.compile("<([a-zA-Z][\\w:.-]*)");
    private static final Pattern OBJECT = Pattern.compile("(?s)\\{\\s*[\"}].*");
    private static final Pattern ARRAY = Pattern.compile("(?s)\\[\\s*[{\\]].*");
    private static final Set<String> FEEDS = Set.of("rss", "feed", "rdf:rdf");
    private static final Set<String> PAGES = Set.of(
            "html",
            "head",
            "body",
            "title",
            "meta",
            "link",
            "script",
            "style",
            "article",
            "main",
            "section",
            "header",
            "nav",
            "div",
            "p",
            "h1",
            "h2",
            "h3",
            "span",
            "table",
            "ul",
            "ol",
            "blockquote",
            "time",
            "figure",
            "br",
            "b",
            "i",
            "em",
            "strong",
            "a",
            "img",
            "center",
            "font");

    /** More control characters than this, in a hundred, are not text. */
    private static final int CONTROLS = 2;

    private Sniffer() {}

    /**
     * What was found.
     *
     * @param kind  empty if it is none that we read
     * @param other what it is instead and what to do about it, when the kind is empty
     */
    record Finding(Optional<Kind> kind, String other) {
        static Finding of(Kind kind) {
            return new Finding(Optional.of(kind), "");
        }

        static Finding none(String other) {
            return new Finding(Optional.empty(), other);
        }
    }

    /** The kind of content that begins with these bytes. */
    static Finding sniff(byte[] head, String name) {
        var text = new String(head, StandardCharsets.ISO_8859_1).stripLeading();
        if (text.startsWith("%PDF-")) {
            return Finding.of(Kind.PDF);
        }
        if (Input.begins(head, 'P', 'K', 3, 4)) {
            return Finding.of(Kind.WORD);
        }
        var other = known(head, text);
        if (!other.isEmpty()) {
            return Finding.none(other);
        }
        if (isBinary(head)) {
            return Finding.none("it is neither text nor a PDF or Word file; convert it to one of them");
        }
        if (text.startsWith("<")) {
            return markup(text, name);
        }
        return Finding.of(text(text, name));
    }

    private static String known(byte[] head, String text) {
        if (Input.begins(head, 0xd0, 0xcf, 0x11, 0xe0)) {
            return "it is an old Word file, or one with a password; save it as .docx without a password";
        }
        if (Input.begins(head, 0x1f, 0x8b)) {
            return "it was gzipped twice; unpack it once";
        }
        if (Input.begins(head, 0x89, 'P', 'N', 'G')
                || Input.begins(head, 0xff, 0xd8, 0xff)
                || text.startsWith("GIF8")) {
            return "it is a picture; text within pictures is not read";
        }
        if (text.startsWith("{\\rtf")) {
            return "it is rich text (RTF); save it as plain text or .docx";
        }
        if (ARRAY.matcher(text).matches()) {
            return "it is one JSON array; write one object on each line (jq -c '.[]' FILE)";
        }
        return OBJECT.matcher(text).matches()
                        && text.lines().findFirst().orElse("").strip().equals("{")
                ? "it is JSON spread over several lines; write one object on each line (jq -c . FILE)"
                : "";
    }

    private static boolean isBinary(byte[] head) {
        int controls = 0;
        for (byte b : head) {
            if (b == 0) {
                return true;
            }
            if (b > 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
                controls++;
            }
        }
        return 100L * controls > (long) CONTROLS * head.length;
    }

    private static Finding markup(String text, String name) {
        var plain = COMMENT.matcher(text).replaceAll("");
        var element = ELEMENT.matcher(plain);
        var root = element.find() ? element.group(1).toLowerCase(Locale.ROOT) : "";
        if (FEEDS.contains(root)) {
            return Finding.of(Kind.FEED);
        }
        if (PAGES.contains(root)
                || plain.toLowerCase(Locale.ROOT).contains("<!doctype html")
                || name.endsWith(".html")
                || name.endsWith(".htm")) {
            return Finding.of(Kind.HTML);
        }
        return root.isEmpty() && !plain.startsWith("<?xml")
                ? Finding.of(Kind.TEXT)
                : Finding.none("it is XML, but no feed or web page (it begins with <" + root
                        + ">); convert it to text, JSONL or CSV");
    }

    private static Kind text(String text, String name) {
        if (OBJECT.matcher(text).matches() || name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
            return Kind.JSON_LINES;
        }
        if ((name.endsWith(".html") || name.endsWith(".htm"))
                && ELEMENT.matcher(text).find()) {
            return Kind.HTML;
        }
        boolean namedTable = name.endsWith(".csv") || name.endsWith(".tsv");
        return Columns.of(text.lines().findFirst().orElse("")).isHeader(namedTable) ? Kind.TABLE : Kind.TEXT;
    }
}
