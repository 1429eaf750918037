package org.detente.coding;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.detente.base.Problem;
import org.detente.base.Table;
import org.detente.ontology.Ontology;

/**
 * What the coder knows of words: patterns, operators, and how they compose. Immutable; read once.
 *
 * <p>Users may add tables of their own; their rows come before ours.
 */
public final class Lexicon {
    private static final List<String> FILES =
            List.of("measures", "force", "protest", "talk", "cooperation", "words", "idioms");

    /** Tried last, after the operators. */
    private static final String GENERAL = "general";

    private final List<Pattern> patterns;
    private final Map<String, List<Pattern>> verbs = new HashMap<>();
    private final Map<String, List<Pattern>> nouns = new HashMap<>();
    private final Map<String, List<Pattern>> generalVerbs = new HashMap<>();
    private final Map<String, List<Pattern>> generalNouns = new HashMap<>();
    private final Map<String, List<List<Set<String>>>> asked = new HashMap<>();
    private final Operators operators;
    private final Compositions compositions;

    private Lexicon(List<Pattern> patterns, Operators operators, Compositions compositions) {
        this.patterns = List.copyOf(patterns);
        this.operators = operators;
        this.compositions = compositions;
        for (var pattern : patterns) {
            boolean general = isGeneral(pattern);
            (pattern.verb() ? (general ? generalVerbs : verbs) : general ? generalNouns : nouns)
                    .computeIfAbsent(pattern.key(), key -> new ArrayList<>(2))
                    .add(pattern);
            if (!pattern.action().equals(Pattern.NONE)) {
                asked.computeIfAbsent(pattern.key(), key -> new ArrayList<>(2)).add(asked(pattern));
            }
        }
        var specialFirst =
                Comparator.comparingInt(Pattern::weight).reversed(); // a stable sort: then by order of the file
        verbs.values().forEach(rows -> rows.sort(specialFirst));
        nouns.values().forEach(rows -> rows.sort(specialFirst));
    }

    /** Whether it stands in the table that is tried last; one of a user never does, whatever its file is called. */
    static boolean isGeneral(Pattern pattern) {
        return pattern.where().startsWith("patterns-" + GENERAL + ".tsv:");
    }

    private static final class Standard {
        private static final Lexicon LEXICON = read();

        private static Lexicon read() {
            var reader = new PatternReader(WordClasses.standard(), Ontology.standard());
            var patterns = new ArrayList<Pattern>();
            tables().forEach(table -> patterns.addAll(reader.read(table)));
            return new Lexicon(patterns, Operators.standard(), Compositions.standard());
        }
    }

    /** The pattern tables that ship. */
    static List<Table> tables() {
        return Stream.concat(FILES.stream(), Stream.of(GENERAL))
                .map(file -> Table.ofResource(Lexicon.class, "patterns-" + file + ".tsv"))
                .toList();
    }

    /** The patterns that ship. */
    public static Lexicon standard() {
        return Standard.LEXICON;
    }

    /**
     * This lexicon with patterns of one's own before those that ship.
     *
     * @throws Problem if a row cannot be understood; the message names file and line
     */
    public Lexicon with(Path file) {
        var own = new PatternReader(WordClasses.standard(), Ontology.standard()).read(Table.readTabs(file));
        var all = new ArrayList<>(own);
        all.addAll(patterns);
        return new Lexicon(all, operators, compositions);
    }

    /** Every pattern, in the order in which equally special ones are tried. */
    public List<Pattern> patterns() {
        return patterns;
    }

    /** Patterns whose verb has this lemma, the most special first. */
    List<Pattern> verb(String lemma) {
        return verbs.getOrDefault(lemma, List.of());
    }

    /** Patterns whose head noun has this lemma, the most special first. */
    List<Pattern> noun(String lemma) {
        return nouns.getOrDefault(lemma, List.of());
    }

    /** Patterns of the last resort, for a verb with a doer and nobody on the other side. */
    List<Pattern> generalVerb(String lemma) {
        return generalVerbs.getOrDefault(lemma, List.of());
    }

    List<Pattern> generalNoun(String lemma) {
        return generalNouns.getOrDefault(lemma, List.of());
    }

    Operators operators() {
        return operators;
    }

    Compositions compositions() {
        return compositions;
    }

    /** Lemmas of every trigger and operator: a sentence without any of them holds no event. */
    Set<String> triggerWords() {
        var words = new LinkedHashSet<String>();
        patterns.forEach(pattern -> words.add(pattern.key()));
        words.addAll(operators.words());
        return words;
    }

    /** Lemmas that tell of an act by themselves or with an actor beside them, whatever other words there are. */
    Set<String> strongWords() {
        var words = new LinkedHashSet<String>();
        for (var pattern : patterns) {
            boolean strong =
                    pattern.needs().stream().allMatch(need -> need.words().isEmpty() && !need.negated());
            if (strong
                    && !pattern.action().equals(Pattern.NONE)
                    && pattern.trigger().size() == 1) {
                words.add(pattern.key());
            }
        }
        return words;
    }

    /**
     * Whether words of a sentence may tell of an act with one actor alone: all that some row asks for is there.
     *
     * @param lemmas what the words of the sentence may be inflections of
     */
    boolean mayTellAlone(Set<String> lemmas) {
        return lemmas.stream()
                .flatMap(lemma -> asked.getOrDefault(lemma, List.of()).stream())
                .anyMatch(wanted ->
                        wanted.stream().allMatch(words -> words.stream().anyMatch(lemmas::contains)));
    }

    /** What must stand in a sentence beside the key of a row: of each set one word. */
    private static List<Set<String>> asked(Pattern pattern) {
        var wanted = new ArrayList<Set<String>>();
        pattern.trigger().forEach(word -> wanted.add(Set.of(word)));
        for (var need : pattern.needs()) {
            if (!need.negated() && !need.words().isEmpty()) {
                wanted.add(need.words().stream()
                        .map(words -> words.substring(words.lastIndexOf(' ') + 1))
                        .collect(Collectors.toSet()));
            }
        }
        return wanted;
    }
}
