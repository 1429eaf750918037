package org.detente.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.detente.coding.Coder;
import org.detente.coding.ExampleTest;
import org.detente.coding.Finding;
import org.detente.coding.Lexicon;
import org.detente.coding.Pattern;
import org.junit.jupiter.api.Test;

/** The examples of the pattern tables: each gives what its row says, and the names in it do not matter. */
class ExamplesTest {
    /**
     * Examples that do not yet give what their rows say, of some 1,320. A ratchet: it may only be lowered. Some are actions that two
     * patterns contest; the parser misreads the rest.
     */
    private static final int MISSES = 18;

    /**
     * Examples, of some 1,000 that name both states, in which the names do matter: the tagger takes Boria for a common noun or a verb where
     * it takes Alpia for a name, or the other way round, so that the trees differ. A ratchet too.
     */
    private static final int NAMES_MATTER = 5;

    private static final Map<String, String> SWAPPED = both(Map.of(
            "Alpia",
            "Boria",
            "Alpian",
            "Borian",
            "Alpians",
            "Borians",
            "Alpe",
            "Bor",
            "ALP",
            "BOR",
            "Anna Adler",
            "Boris Bera",
            "Adler",
            "Bera",
            "an Alpian",
            "a Borian",
            "An Alpian",
            "A Borian"));

    private static final java.util.regex.Pattern NAMES = java.util.regex.Pattern.compile(
            "\\b([Aa]n Alpian|[Aa] Borian|Anna Adler|Boris Bera|Alpians?|Borians?|Alpia|Boria|Alpe|Bor|ALP|BOR|Adler|Bera)\\b");

    private static final Coder CODER = Coding.coder();

    @Test
    void everyExampleGivesWhatItsRowSays() {
        var misses = new ExampleTest(CODER).misses(Lexicon.standard().patterns());
        assertThat(misses).hasSizeLessThanOrEqualTo(MISSES);
    }

    @Test
    void swappingTheNamesSwapsTheDirections() {
        var examples = new TreeSet<String>();
        for (var pattern : Lexicon.standard().patterns()) {
            var example = pattern.example();
            if (example.contains("Alp")
                    && example.contains("Bor")
                    && !pattern.coded().equals(Pattern.NONE)) {
                examples.add(example);
            }
        }
        assertThat(examples).hasSizeGreaterThan(900);
        var exceptions = examples.stream()
                .filter(example -> !directions(swap(example))
                        .equals(directions(example).stream()
                                .map(ExamplesTest::swap)
                                .sorted()
                                .toList()))
                .map(example ->
                        example + " " + directions(example) + " but " + swap(example) + " " + directions(swap(example)))
                .toList();
        assertThat(exceptions).hasSizeLessThanOrEqualTo(NAMES_MATTER);
    }

    private static Map<String, String> both(Map<String, String> there) {
        var both = new HashMap<>(there);
        there.forEach((one, other) -> both.put(other, one));
        return both;
    }

    private static List<String> directions(String text) {
        return Coding.onRecord(CODER, text).stream()
                .map(ExamplesTest::direction)
                .sorted()
                .toList();
    }

    private static String direction(Finding finding) {
        return Coding.dyad(finding) + " " + finding.type().id();
    }

    /** Alpia and Boria with everything of theirs, and the article before it. */
    private static String swap(String text) {
        var swapped = new StringBuilder();
        var matcher = NAMES.matcher(text);
        int end = 0;
        while (matcher.find()) {
            swapped.append(text, end, matcher.start()).append(SWAPPED.get(matcher.group()));
            end = matcher.end();
        }
        return swapped.append(text.substring(end)).toString();
    }
}
