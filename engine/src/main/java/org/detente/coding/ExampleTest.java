package org.detente.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.detente.ontology.ActType;
import org.detente.ontology.Ontology;

/** Checks the examples of a lexicon: each row must give what its last column says. */
public final class ExampleTest {

    /**
     * One example that does not give what its row says.
     *
     * @param pattern the row
     * @param wanted  what the row says
     * @param found   what the coder found instead
     */
    public record Miss(Pattern pattern, String wanted, String found) {
        @Override
        public String toString() {
            return "%s: \"%s\" should give %s %s, but gave %s."
                    .formatted(
                            pattern.where(),
                            pattern.example(),
                            wanted,
                            pattern.action(),
                            found.isEmpty() ? "nothing" : found);
        }
    }

    private final Coder coder;

    /** @param coder one that knows the invented states of the examples */
    public ExampleTest(Coder coder) {
        this.coder = coder;
    }

    /** The examples that fail, in the order of the rows. */
    public List<Miss> misses(List<Pattern> patterns) {
        var misses = new ArrayList<Miss>();
        var seen = new TreeSet<String>();
        for (var pattern : patterns) {
            if (!pattern.example().isEmpty() && seen.add(pattern.where())) {
                var found = findings(pattern.example());
                if (!holds(pattern, found)) {
                    misses.add(new Miss(pattern, pattern.coded(), describe(found)));
                }
            }
        }
        return misses;
    }

    private List<Finding> findings(String example) {
        return coder.code(new Article("example", "example", "", example, null, "", "")).stream()
                .flatMap(sentence -> sentence.onRecord().stream())
                .toList();
    }

    private static boolean holds(Pattern pattern, List<Finding> found) {
        if (pattern.coded().equals(Pattern.NONE)) {
            return found.stream()
                    .allMatch(finding -> finding.type().ploverType().isEmpty());
        }
        var type = Ontology.standard().get(pattern.action());
        for (var wanted : pattern.coded().split("\\s+", -1)) {
            if (wanted.contains(">")
                    && found.stream()
                            .noneMatch(finding -> sameKind(type, finding.type())
                                    && dyad(finding).equals(wanted))) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameKind(ActType wanted, ActType found) {
        return wanted.root().equals(found.root())
                || (wanted.ploverType().isPresent() && wanted.ploverType().equals(found.ploverType()));
    }

    private static String describe(List<Finding> found) {
        return String.join(
                ", ",
                found.stream()
                        .map(finding -> dyad(finding) + " " + finding.type().id())
                        .toList());
    }

    private static String dyad(Finding finding) {
        return finding.actor().map(one -> one.party().code()).orElse("") + ">"
                + finding.recipient().map(one -> one.party().code()).orElse("");
    }
}
