package org.detente.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Set;
import org.detente.base.Problem;
import org.detente.base.Table;
import org.detente.ontology.Ontology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every shipped table of patterns, read whole; and what is said when a row cannot be read. */
class PatternTablesTest {
    private static final String HEADER = "action\ttrigger\tneeds\tactor\trecipient\texample\tcoded\n";
    private static final Set<String> INVENTED = Set.of("ALP", "BOR", "CEL", "DOR");

    @ParameterizedTest
    @ValueSource(strings = {"measures", "force", "protest", "talk", "cooperation", "words", "general"})
    void everyRowIsSound(String name) {
        var table = Table.ofResource(Lexicon.class, "patterns-" + name + ".tsv");
        assertThat(table.columns())
                .containsExactly("action", "trigger", "needs", "actor", "recipient", "example", "coded");
        assertThat(reader().read(table))
                .hasSizeGreaterThanOrEqualTo(table.rows().size());
        var seen = new HashMap<String, String>();
        for (var row : table.rows()) {
            assertThat(row.width()).as(row.where()).isEqualTo(7);
            assertThat(row.get("trigger")).as(row.where()).matches("[vn]:[^|\\s][^|]*(\\|[^|\\s][^|]*)*");
            assertThat(row.get("example").isEmpty())
                    .as("%s: an example and what it gives stand together", row.where())
                    .isEqualTo(row.get("coded").isEmpty());
            for (var dyad : PatternReader.words(row.get("coded"))) {
                assertThat(isDyadOfInvented(dyad))
                        .as("%s: \"%s\"", row.where(), dyad)
                        .isTrue();
            }
            var conditions = String.join(" ", row.get("action"), row.get("trigger"), row.get("needs"));
            var before = seen.put(conditions, row.where());
            assertThat(before).as("%s stands already in", row.where()).isNull();
        }
    }

    private static boolean isDyadOfInvented(String coded) {
        if (coded.equals(Pattern.NONE)) {
            return true;
        }
        var sides = coded.split(">", -1);
        return sides.length == 2
                && (sides[0].isEmpty() || INVENTED.contains(sides[0]))
                && (sides[1].isEmpty() || INVENTED.contains(sides[1]))
                && !coded.equals(">");
    }

    @Test
    void aMoreSpecialPatternComesFirst() {
        var lexicon = Lexicon.standard();
        for (var pattern : lexicon.patterns()) {
            var tried = pattern.verb() ? lexicon.verb(pattern.key()) : lexicon.noun(pattern.key());
            var lastResort = pattern.verb() ? lexicon.generalVerb(pattern.key()) : lexicon.generalNoun(pattern.key());
            assertThat(tried.contains(pattern) != lastResort.contains(pattern))
                    .as("%s", pattern)
                    .isTrue();
            assertThat(tried).isSortedAccordingTo((a, b) -> b.weight() - a.weight());
        }
    }

    @Test
    void aRowIsReadColumnByColumn() {
        var pattern = read(
                "expel_diplomats\tv:throw out|expel\tobj=@diplomat !in=court_case on\tsubj from\tobj of\tAlpia acts.\tALP>BOR");
        assertThat(pattern.action()).isEqualTo("expel_diplomats");
        assertThat(pattern.trigger()).containsExactly("throw", "out");
        assertThat(pattern.verb()).isTrue();
        assertThat(pattern.actor()).containsExactly("subj", "from");
        assertThat(pattern.recipient()).containsExactly("obj", "of");
        assertThat(pattern.where()).isEqualTo("own.tsv:2");
        assertThat(pattern.needs()).hasSize(3);
        assertThat(pattern.needs().get(0).words()).contains("diplomat", "ambassador");
        assertThat(pattern.needs().get(1)).isEqualTo(new Need("in", Set.of("court case"), false, true));
        assertThat(pattern.needs().get(2)).isEqualTo(new Need("on", Set.of(), false, false));
    }

    @Test
    void anActorMayBeNeeded() {
        assertThat(read("060\tv:work\twith=ACTOR\t\t\t\t").needs())
                .containsExactly(new Need("with", Set.of(), true, false));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            banish_all ; v:banish ;            | there is no act type "banish_all"
            expel_diplomats ; banish ;         | the trigger "banish" begins neither with v: nor with n:
            expel_diplomats ; v:banish ; obj=@diplomatt | there is no word class "@diplomatt"
            """)
    void aRowThatCannotBeReadIsAProblemThatNamesTheLine(String row, String message) {
        assertThatThrownBy(() -> read(row.replace(" ; ", "\t").replace(" ;", "\t") + "\t\t\t\t"))
                .isInstanceOf(Problem.class)
                .hasMessageContainingAll("own.tsv:2", message, "Correct the line.");
    }

    @Test
    void ownPatternsComeBeforeThoseThatShip(@TempDir Path folder) throws IOException {
        var file = folder.resolve("own.tsv");
        Files.writeString(file, HEADER + "none\tv:condemn\t\t\t\t\t\n");
        var own = Lexicon.standard().with(file);
        assertThat(own.patterns().get(0).action()).isEqualTo(Pattern.NONE);
        assertThat(own.verb("condemn").stream().filter(pattern -> pattern.weight() == 0))
                .first()
                .extracting(Pattern::action)
                .isEqualTo(Pattern.NONE);
        assertThat(Lexicon.standard().patterns()).hasSize(own.patterns().size() - 1);
    }

    @Test
    void everyTriggerIsAWordThatTheFilterLetsThrough() {
        var words = Lexicon.standard().triggerWords();
        for (var pattern : Lexicon.standard().patterns()) {
            if (!pattern.where()
                    .startsWith("patterns-general")) { // two words of the last resort are not let through yet
                assertThat(words).contains(pattern.key());
            }
        }
        assertThat(words).contains("threaten", "lift");
    }

    @Test
    void theClassesThatTheCoderReliesOnExist() {
        for (var name : Set.of("diplomat", "person", "quantity", "self", "objectcontrol", "states")) {
            assertThat(WordClasses.standard().get(name)).as(name).isNotEmpty();
        }
        assertThat(WordClasses.standard().find("nothing_of_this_name")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"classes", "classes-talk", "classes-words", "classes-measures"})
    void everyClassHasWords(String name) {
        for (var row : Table.ofResource(WordClasses.class, name + ".tsv").rows()) {
            assertThat(row.width()).as(row.where()).isEqualTo(2);
            assertThat(row.get("words").split("\\|", -1))
                    .as(row.where())
                    .allMatch(word -> !word.isBlank() && word.equals(word.strip()));
        }
    }

    private static PatternReader reader() {
        return new PatternReader(WordClasses.standard(), Ontology.standard());
    }

    private static Pattern read(String row) {
        var table = Table.read("own.tsv", new StringReader(HEADER + row + "\n"), '\t');
        return reader().read(table).get(0);
    }
}
