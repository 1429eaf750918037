package org.detente.source.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Lines of a printed page, joined to paragraphs: words parted at a line end become whole again, page numbers go. */
final class Paragraphs {
    private static final Pattern BLANK_LINES = Pattern.compile("\\n\\s*\\n");
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("(?i)(?:page\\s+)?[-\u2013]?\\s*\\d{1,4}\\s*[-\u2013]?(?:\\s*(?:of|/)\\s*\\d{1,4})?");
    private static final Pattern SENTENCE_END = Pattern.compile("(?s).*[.!?:;][\"'\u201d\u2019)\\]]*");

    /** "expul-" before "sion", but not "tit-for-" before "tat": a word that has a hyphen already keeps the second. */
    private static final Pattern PARTED = Pattern.compile("(?<![\\p{L}-])(\\p{L}+)[-\u00ad\u2010]\\n\\s*(?=\\p{Ll})");

    /** Hyphens that belong to the word. */
    private static final Pattern HYPHENATED = Pattern.compile("(?<=\\p{L})([-\u2010])\\n\\s*(?=\\p{L})");

    private Paragraphs() {}

    /** Paragraphs parted by blank lines. */
    static String of(String lines) {
        var paragraphs = new ArrayList<String>();
        for (var block : BLANK_LINES.split(lines, -1)) {
            var paragraph = join(block);
            if (!paragraph.isEmpty() && !PAGE_NUMBER.matcher(paragraph).matches()) {
                add(paragraphs, paragraph);
            }
        }
        return String.join("\n\n", paragraphs);
    }

    private static String join(String block) {
        var whole = PARTED.matcher(block.strip()).replaceAll("$1");
        return HYPHENATED
                .matcher(whole)
                .replaceAll("$1")
                .replace("\u00ad", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** A paragraph that begins within a sentence goes on from the page before. */
    private static void add(List<String> paragraphs, String paragraph) {
        int last = paragraphs.size() - 1;
        if (last >= 0
                && Character.isLowerCase(paragraph.codePointAt(0))
                && !SENTENCE_END.matcher(paragraphs.get(last)).matches()) {
            paragraphs.set(last, join(paragraphs.get(last) + "\n" + paragraph));
        } else {
            paragraphs.add(paragraph);
        }
    }
}
