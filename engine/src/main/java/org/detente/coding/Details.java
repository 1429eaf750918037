package org.detente.coding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.detente.actor.Alias;
import org.detente.base.Table;
import org.jspecify.annotations.Nullable;

/** What more the words tell of an act: how many, about what, where, because of what, on which day. */
final class Details {
    private static final Set<String> HOLDING =
            Set.of("hold", "keep", "detain", "jail", "imprison", "strand", "trap", "intern");

    private static final Set<String> PLACES =
            Set.of("in", "at", "near", "inside", "from", "across", "outside", "throughout", "off");
    private static final List<Table.Row> ISSUES =
            Table.ofResource(Details.class, "issues.tsv").rows();
    private static final List<String> CAUSES = List.of(
            "response", "retaliation", "reply", "reaction", "answer", "reprisal", "revenge", "protest", "return");

    private final Grammar grammar;
    private final Tree tree;
    private final QuantityReader quantities;
    private final DayReader days;

    Details(Grammar grammar, PartyReader parties, @Nullable LocalDate published) {
        this.grammar = grammar;
        this.tree = grammar.tree();
        this.quantities = new QuantityReader(grammar, parties);
        this.days = new DayReader(grammar, published);
    }

    @Nullable
    LocalDate day(int top) {
        return days.read(top);
    }

    Finding.Words words(Deed deed, Setting setting, String place) {
        var speaker = setting.speaker().isEmpty()
                ? ""
                : setting.speaker().get(0).party().toString();
        return new Finding.Words(
                quantities.read(deed).orElse(null),
                issue(),
                speaker.startsWith("/") ? "" : speaker,
                because(deed.top()),
                place);
    }

    /** Where the words that name the act begin, in the sentence. */
    int begin(Deed deed) {
        return tree.sentence()
                        .tokens()
                        .get(Math.min(deed.top(), deed.trigger()))
                        .begin()
                - tree.sentence().begin();
    }

    int end(Deed deed) {
        return tree.sentence()
                        .tokens()
                        .get(Math.max(deed.top(), deed.trigger()))
                        .end()
                - tree.sentence().begin();
    }

    /** The issue whose words the sentence has most of; the first in the table on a tie; empty when it has none. */
    private String issue() {
        var text = " " + tree.sentence().text().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9'-]+", " ") + " ";
        var best = "";
        int most = 0;
        for (var row : ISSUES) {
            int count = 0;
            for (var word : row.list("words")) {
                count += text.contains(" " + word) ? 1 : 0;
            }
            if (count > most) {
                most = count;
                best = row.get("issue");
            }
        }
        return best;
    }

    /** The words after "in response to", "over", "after": up to the end of their phrase. */
    private String because(int top) {
        for (int child : tree.children(top)) {
            var lemma = tree.lemma(child).toLowerCase(Locale.ROOT);
            boolean answer =
                    CAUSES.contains(lemma) && grammar.preposition(child).matches("in|as");
            boolean after = tree.relation(child).matches("advcl|obl")
                    && tree.children(child).stream()
                            .anyMatch(mark -> mark < child
                                    && tree.form(mark)
                                            .toLowerCase(Locale.ROOT)
                                            .matches("after|because|over|following|for"));
            boolean retaliating = lemma.equals("retaliate") || (lemma.equals("answer") && grammar.isVerb(child));
            if (answer || retaliating || (after && !isTime(child))) {
                return phrase(child);
            }
        }
        return "";
    }

    private boolean isTime(int token) {
        return DayReader.isTimeWord(tree.lemma(token).toLowerCase(Locale.ROOT))
                || tree.tag(token).equals("CD");
    }

    private String phrase(int token) {
        int from = token;
        int to = token;
        var queue = new ArrayList<>(List.of(token));
        for (int i = 0; i < queue.size(); i++) {
            from = Math.min(from, queue.get(i));
            to = Math.max(to, queue.get(i));
            queue.addAll(tree.children(queue.get(i)));
        }
        var sentence = tree.sentence();
        return sentence.text()
                .substring(
                        sentence.tokens().get(from).begin() - sentence.begin(),
                        sentence.tokens().get(to).end() - sentence.begin())
                .replaceAll("[\\s.]+$", "");
    }

    /** The state in which the clause says that it happened. */
    Optional<String> place(int trigger, Names names) {
        Optional<String> anywhere = Optional.empty();
        for (var mention : names.all()) {
            var kind = mention.aliases().get(0).kind();
            if (kind == Alias.Kind.ADJECTIVE || mention.isPerson()) {
                continue;
            }
            int head = mention.to() - 1;
            boolean opening = mention.from() == 0
                    && tree.form(Math.min(head + 1, tree.size() - 1)).equals(":");
            if ((!opening && !PLACES.contains(grammar.preposition(head)))
                    || isElsewhere(head, trigger)) { // "Boria: three groups banned"
                continue;
            }
            var code = mention.aliases().get(0).actor();
            if (grammar.isBelow(head, trigger)) {
                return Optional.of(code);
            }
            anywhere = anywhere.or(() -> Optional.of(code));
        }
        return anywhere;
    }

    /** Named in a clause of its own, which tells of something else than the act; where people were held, they are released. */
    private boolean isElsewhere(int token, int trigger) {
        for (int at = token; at != Tree.ROOT; at = tree.head(at)) {
            boolean clause = grammar.isVerb(at)
                    && (tree.relation(at).matches("advcl|acl:relcl|ccomp")
                            || (tree.relation(at).equals("acl") && tree.tag(at).equals("VBN")));
            if (clause && !HOLDING.contains(tree.lemma(at)) && !grammar.isBelow(trigger, at)) {
                return true;
            }
        }
        return false;
    }
}
