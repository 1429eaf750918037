package org.detente.coding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.detente.actor.Agents;
import org.detente.actor.Directory;
import org.detente.actor.NameFinder;
import org.detente.coding.SentenceCoding.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Codes articles: who did what to whom, in whose words. Thread-safe; one article is one unit of work.
 *
 * <p>Only sentences that can hold an act are parsed: those that name an actor, or speak of one named before, and have a
 * word of the lexicon. On running news that spares about half of the parsing.
 */
public final class Coder {
    private static final Set<String> BACKWARD = Set.of("he", "she", "it", "they", "its", "their", "his", "her", "both");

    /** A shorter sentence with one actor is a caption or a source: "(Reuters Africa)". */
    private static final int SHORTEST = 5;

    private final SentenceParser parser;
    private final NameFinder finder;
    private final Lexicon lexicon;
    private final Set<String> triggers;
    private final Set<String> strong;
    private final Set<String> agents;
    private final Set<String> words;

    /** A coder with the directory and the lexicon that it is to use. */
    public Coder(SentenceParser parser, Directory directory, Lexicon lexicon) {
        this.parser = parser;
        this.finder = directory.finder();
        this.lexicon = lexicon;
        this.triggers = lexicon.triggerWords();
        this.strong = lexicon.strongWords();
        this.agents = Agents.nouns();
        this.words = new HashSet<>(triggers);
        words.addAll(agents);
        words.addAll(WordClasses.standard().words());
    }

    /** Every sentence of an article, the headline first when there is one, and what became of it. */
    public List<SentenceCoding> code(Article article) {
        var day = article.published().orElse(null);
        var discourse = new Discourse();
        var known = new HashSet<String>();
        var coded = new ArrayList<SentenceCoding>();
        // The body is read before the headline, which speaks of those whom the body introduces.
        int number = 1;
        for (var sentence : parser.split(article.text())) {
            coded.add(code(number++, sentence, day, discourse, known));
        }
        if (!article.title().isBlank()) {
            var headline = new ArrayList<SentenceCoding>();
            for (var sentence : parser.split(article.title())) {
                headline.add(code(0, sentence, day, discourse, known));
            }
            coded.addAll(0, headline);
        }
        return EqualNumbers.resolved(coded);
    }

    private SentenceCoding code(
            int number, Sentence sentence, @Nullable LocalDate day, Discourse discourse, Set<String> known) {
        var names = Names.in(sentence, finder, day, known);
        boolean people = has(sentence, agents);
        boolean back = discourse.mainActor().isPresent() && looksBack(sentence);
        if (!(people || back || names.namesActors())) {
            return new SentenceCoding(number, sentence, Outcome.NO_ACTOR, List.of(), List.of());
        }
        // One actor alone rarely does anything to anybody: then a word is asked for that tells of an act by itself.
        boolean alone = !people && names.codes().size() < 2;
        boolean tells =
                alone ? has(sentence, strong) || lexicon.mayTellAlone(lemmas(sentence)) : has(sentence, triggers);
        if (!tells || (alone && sentence.size() < SHORTEST)) {
            return new SentenceCoding(number, sentence, Outcome.NO_TRIGGER, List.of(), List.of());
        }
        var readable = Headline.inOrdinaryCase(sentence, names, words);
        var tree = mended(Attribution.parse(
                parser, readable, tags -> HeadlineVerbs.correct(readable, tags, names, lexicon, agents)));
        var coder = new SentenceCoder(tree, names, discourse, lexicon, day);
        coder.code();
        remember(tree, names, coder.parties(), discourse);
        return new SentenceCoding(number, sentence, Outcome.READ, coder.findings(), coder.rejected());
    }

    private static Tree mended(Tree tree) {
        return ClauseRepair.mend(PhraseRepair.mend(TreeRepair.mend(tree)));
    }

    /** Whether it begins with a word that stands for somebody named before. */
    private static boolean looksBack(Sentence sentence) {
        return sentence.tokens().stream()
                .limit(3)
                .anyMatch(token -> BACKWARD.contains(token.form().toLowerCase(Locale.ROOT)));
    }

    /** Whether a word of the sentence may be an inflection of one of these: compared by stems, so it lets too many through. */
    private static boolean has(Sentence sentence, Set<String> lemmas) {
        for (var token : sentence.tokens()) {
            if (Stems.anyOf(token.form().toLowerCase(Locale.ROOT), lemmas)) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> lemmas(Sentence sentence) {
        return sentence.tokens().stream()
                .flatMap(token -> Stems.candidates(token.form().toLowerCase(Locale.ROOT)))
                .collect(Collectors.toSet());
    }

    private static void remember(Tree tree, Names names, PartyReader parties, Discourse discourse) {
        for (var mention : names.all()) {
            int head = mention.to() - 1;
            int top = head;
            while (tree.head(top) != Tree.ROOT && tree.relation(top).matches("compound|amod|nmod:poss|flat|nummod")) {
                top = tree.head(top);
            }
            boolean subject = tree.relation(top).startsWith("nsubj");
            var lastWord = tree.tag(top).startsWith("NNP") ? tree.form(top) : "";
            for (var participant : parties.read(top)) {
                discourse.note(participant, subject, lastWord);
            }
        }
    }
}
