package org.detente.ledger.link;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.detente.base.Table;
import org.detente.ontology.ActType;

/** Reads in a sentence whether it calls its act an answer, what reason it gives, and which kinds of acts the reason names. */
final class AnswerWords {
    private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");
    /** Long enough to tell words apart, short enough to join their forms. */
    private static final int STEM = 6;

    private static final AnswerWords STANDARD = new AnswerWords(Table.ofResource(AnswerWords.class, "words.tsv"));

    private final Pattern answer;
    private final Pattern reason;
    private final Map<String, Pattern> naming = new HashMap<>();

    private AnswerWords(Table table) {
        for (var row : table.rows()) {
            naming.put(row.get("of"), any(row.list("words")));
        }
        answer = Objects.requireNonNull(naming.remove("answer"), "words.tsv has no row \"answer\"");
        reason = Objects.requireNonNull(naming.remove("reason"), "words.tsv has no row \"reason\"");
    }

    static AnswerWords standard() {
        return STANDARD;
    }

    private static Pattern any(List<String> beginnings) {
        var all = beginnings.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        return Pattern.compile("\\b(?:" + all + ")", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    boolean saysAnswer(String sentence) {
        return answer.matcher(sentence).find();
    }

    boolean givesReason(String sentence) {
        return saysAnswer(sentence) || reason.matcher(sentence).find();
    }

    /** The sentence from its first word of answering on; else from that of a reason; empty when it has neither. */
    String reasonIn(String sentence) {
        return from(answer.matcher(sentence), sentence)
                .orElseGet(() -> from(reason.matcher(sentence), sentence).orElse(""));
    }

    private static Optional<String> from(Matcher matcher, String sentence) {
        return matcher.find() ? Optional.of(sentence.substring(matcher.start())) : Optional.empty();
    }

    /** Whether words name acts of this type. */
    boolean names(ActType type, String words) {
        var pattern = naming.getOrDefault(type.id(), naming.get(type.family()));
        return pattern != null && pattern.matcher(words).find();
    }

    /** Beginnings of the longer words of a sentence. */
    static Set<String> stems(String sentence) {
        var stems = new HashSet<String>();
        var words = WORD.matcher(sentence);
        while (words.find()) {
            var word = words.group().toLowerCase(Locale.ROOT);
            stems.add(word.substring(0, Math.min(STEM, word.length())));
        }
        return stems;
    }
}
