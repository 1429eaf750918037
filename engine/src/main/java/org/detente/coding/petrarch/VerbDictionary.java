package org.detente.coding.petrarch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.detente.ontology.Ontology;

/**
 * Turns a verb dictionary into rows of our pattern table.
 *
 * <p>Blocks begin with {@code --- NAME [code] ---}; under it stand verbs, each with a code of its own or not, and patterns {@code -
 * before * after (PREPOSITION noun) [code]}, which hold for all verbs of the block. {@code &NAME} begins a set of nouns that patterns
 * may name. A noun before the verb becomes a need of the subject, one after it of the object, one in parentheses of its preposition.
 */
public final class VerbDictionary {
    private static final Pattern HEADER = Pattern.compile("-{3,}\\s*(\\S+)?\\s*(?:\\[([^\\]]*)\\])?.*");
    private static final Pattern CODED = Pattern.compile("(.*?)\\s*(?:\\[([^\\]]*)\\])?\\s*");
    private static final Set<String> PARTICLES = Set.of(
            "up",
            "down",
            "out",
            "off",
            "away",
            "back",
            "over",
            "in",
            "on",
            "apart",
            "forward",
            "aside",
            "together",
            "through",
            "ahead");

    private final Ontology ontology;
    private final Map<String, Set<String>> sets = new HashMap<>();
    private final Map<String, String> verbs = new LinkedHashMap<>();
    private final List<Entry> patterns = new ArrayList<>();
    private final Conversion.Builder out = new Conversion.Builder();
    private final Set<String> given = new HashSet<>();
    private String code = "";
    private String set = "";

    private record Entry(int line, String text, String code) {}

    /** Says why an entry cannot be said in our table; never leaves this class. */
    private static final class Unsayable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unsayable(String reason) {
            super(reason, null, false, false);
        }

        String reason() {
            return String.valueOf(getMessage());
        }
    }

    private VerbDictionary(Ontology ontology) {
        this.ontology = ontology;
    }

    /** Converts the lines of a dictionary; codes are looked up in the ontology. */
    public static Conversion convert(List<String> lines, Ontology ontology) {
        var dictionary = new VerbDictionary(ontology);
        dictionary.readSets(lines);
        for (int i = 0; i < lines.size(); i++) {
            dictionary.read(i + 1, withoutComment(lines.get(i)));
        }
        dictionary.endBlock();
        return dictionary.out.build("action", "trigger", "needs", "actor", "recipient", "example", "coded");
    }

    private static String withoutComment(String line) {
        int at = line.indexOf('#');
        return (at < 0 ? line : line.substring(0, at)).strip();
    }

    /** Sets first: some stand below the patterns that name them. */
    private void readSets(List<String> lines) {
        for (var line : lines) {
            var text = withoutComment(line);
            if (text.startsWith("&")) {
                set = text.substring(1).split("\\s", 2)[0];
            } else if (text.startsWith("+") && !set.isEmpty()) {
                sets.computeIfAbsent(set, name -> new LinkedHashSet<>()).addAll(forms(text.substring(1)));
            } else {
                set = "";
            }
        }
    }

    private void read(int line, String text) {
        if (text.startsWith("---")) {
            endBlock();
            set = "";
            var header = HEADER.matcher(text);
            code = header.matches() && header.group(2) != null ? header.group(2).strip() : "";
        } else if (text.startsWith("&")) {
            set = text;
        } else if (text.isEmpty()) {
            set = "";
        } else if (text.startsWith("- ")) {
            out.entry();
            var coded = CODED.matcher(text.substring(2));
            if (coded.matches() && coded.group(2) != null) {
                patterns.add(new Entry(line, coded.group(1), coded.group(2).strip()));
            } else {
                out.leave(line, text, "no code");
            }
        } else if (text.startsWith("~")) {
            out.entry();
            out.leave(line, text, "a rule on two verbs: our operators do that");
        } else if (set.isEmpty()) {
            verb(line, text);
        }
    }

    private void verb(int line, String text) {
        var coded = CODED.matcher(text.replaceAll("\\{[^}]*\\}?", ""));
        if (coded.matches() && coded.group(1).matches("\\+?[A-Z][A-Z_'-]*")) {
            var word = coded.group(1).replaceFirst("^\\+", "").replaceFirst("_+$", "");
            out.entry();
            verbs.put(
                    lemma(word), coded.group(2) == null ? code : coded.group(2).strip());
        } else {
            out.entry();
            out.leave(line, text, "not understood");
        }
    }

    private static String lemma(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        return lower.startsWith("re_") ? "re-" + lower.substring(3) : lower.replace('_', ' ');
    }

    private void endBlock() {
        for (var entry : patterns) {
            try {
                pattern(entry);
            } catch (Unsayable unsayable) {
                out.leave(entry.line(), "- " + entry.text(), unsayable.reason());
            }
        }
        var byCode = new LinkedHashMap<String, List<String>>();
        verbs.forEach((verb, own) ->
                byCode.computeIfAbsent(own, key -> new ArrayList<>()).add(verb));
        byCode.forEach((own, words) -> {
            try {
                if (!own.isEmpty() && !own.startsWith("--")) { // a verb without a code only carries patterns
                    row(action(own), words, "");
                }
            } catch (Unsayable unsayable) {
                words.forEach(word -> out.leave(0, word + " [" + own + "]", unsayable.reason()));
            }
        });
        verbs.clear();
        patterns.clear();
    }

    /** "062:062" is a mutual act: our mutual acts are so by themselves. */
    private String action(String text) {
        if (text.startsWith("--")) {
            return "none";
        }
        var first = text.split(":", 2)[0].strip();
        if (ontology.cameo(first).isEmpty()) {
            throw new Unsayable("a code that is not in CAMEO");
        }
        return first;
    }

    private void pattern(Entry entry) {
        if (verbs.isEmpty()) {
            throw new Unsayable("a pattern without a verb");
        }
        var sides = entry.text().split("\\*", -1);
        if (sides.length != 2) {
            throw new Unsayable("not exactly one verb");
        }
        if (entry.text().matches(".*[$+^%].*")) {
            throw new Unsayable("the place of an actor among the words");
        }
        var needs = new ArrayList<String>();
        var particles = new ArrayList<String>();
        needs(sides[0], "subj", needs, particles);
        if (!particles.isEmpty()) {
            throw new Unsayable("a word before the verb that is no noun");
        }
        needs(sides[1], "obj", needs, particles);
        var particle = particles.isEmpty() ? "" : " " + String.join(" ", particles);
        var triggers = verbs.keySet().stream()
                .filter(verb -> particle.isEmpty() || !verb.contains(" "))
                .map(verb -> verb + particle)
                .toList();
        if (triggers.isEmpty()) {
            throw new Unsayable("a second particle");
        }
        row(action(entry.code()), triggers, String.join(" ", needs));
    }

    /** The first entry for the same words counts, as in our tables. */
    private void row(String action, List<String> triggers, String needs) {
        var fresh = triggers.stream()
                .filter(trigger -> given.add(trigger + "\t" + needs))
                .toList();
        if (fresh.isEmpty()) {
            throw new Unsayable("the same words as an earlier entry");
        }
        out.row(action, "v:" + String.join("|", fresh), needs, "", "", "", "");
    }

    /** Elements: a word, {@code {words}} with the head last, or {@code (PREPOSITION elements)}. */
    private void needs(String text, String slot, List<String> needs, List<String> particles) {
        var rest = text.strip();
        boolean filled = false;
        while (!rest.isEmpty()) {
            char first = rest.charAt(0);
            int end = first == '(' ? closing(rest) : first == '{' ? rest.indexOf('}') : endOfWord(rest) - 1;
            if (end < 0) {
                throw new Unsayable("a bracket that is not closed");
            }
            var part = rest.substring(0, end + 1);
            rest = rest.substring(end + 1).strip();
            if (first == '(') {
                preposition(part.substring(1, part.length() - 1).strip(), needs);
            } else if (first != '{' && slot.equals("obj") && PARTICLES.contains(part.toLowerCase(Locale.ROOT))) {
                particles.add(part.toLowerCase(Locale.ROOT));
            } else {
                if (filled) {
                    throw new Unsayable("several nouns in a row");
                }
                filled = true;
                needs.add(slot + "=" + nouns(first == '{' ? part.substring(1, part.length() - 1) : part));
            }
        }
    }

    private static int closing(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static int endOfWord(String text) {
        int end = 0;
        while (end < text.length() && " \t({".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private void preposition(String text, List<String> needs) {
        var parts = text.split("\\s+", 2);
        var preposition = parts[0].toLowerCase(Locale.ROOT);
        if (!preposition.matches("[a-z]+")) {
            throw new Unsayable("a preposition that is none");
        }
        if (parts.length == 1) {
            needs.add(preposition);
            return;
        }
        var noun = parts[1].strip();
        boolean braced = noun.startsWith("{") && noun.endsWith("}");
        if (!braced && noun.contains(" ")) {
            throw new Unsayable("several nouns in a row");
        }
        needs.add(preposition + "=" + nouns(braced ? noun.substring(1, noun.length() - 1) : noun));
    }

    /** A noun, a set of nouns, or a word and the noun behind it. */
    private String nouns(String phrase) {
        var words = phrase.strip().split("\\s+", -1);
        if (words.length > 2) {
            throw new Unsayable("a noun phrase of more than two words");
        }
        var all = words(words[0]);
        if (words.length == 2) {
            var pairs = new LinkedHashSet<String>();
            for (var modifier : all) {
                words(words[1]).forEach(head -> pairs.add(modifier + "_" + head));
            }
            all = pairs;
        }
        if (all.stream().anyMatch(word -> word.indexOf('_') != word.lastIndexOf('_'))) {
            throw new Unsayable("a noun phrase of more than two words");
        }
        return String.join("|", all);
    }

    private Set<String> words(String word) {
        if (word.startsWith("&")) {
            var found = sets.get(word.substring(1).replaceFirst("_+$", ""));
            found = found == null ? sets.get(word.substring(1)) : found;
            if (found == null) {
                throw new Unsayable("a set of nouns that is not in the file");
            }
            return found;
        }
        if (!word.matches("[A-Za-z][A-Za-z_'-]*")) {
            throw new Unsayable("signs that are no words");
        }
        return forms(word);
    }

    /** Our tables name lemmas: a plural stands beside its singular. */
    private static Set<String> forms(String written) {
        var word = written.strip()
                .split("\\s", 2)[0]
                .replaceFirst("_+$", "")
                .replaceAll("_+", "_")
                .toLowerCase(Locale.ROOT);
        var forms = new LinkedHashSet<String>();
        forms.add(word);
        if (word.endsWith("ies") && word.length() > 4) {
            forms.add(word.substring(0, word.length() - 3) + "y");
        } else if (word.endsWith("s") && !word.endsWith("ss") && word.length() > 3) {
            forms.add(word.substring(0, word.length() - 1));
        }
        return forms;
    }
}
