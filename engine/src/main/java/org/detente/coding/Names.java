package org.detente.coding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.detente.actor.Alias;
import org.detente.actor.Mention;
import org.detente.actor.NameFinder;
import org.jspecify.annotations.Nullable;

/** The mentions of actors in one sentence, by token. */
final class Names {
    private final List<Mention> mentions;

    private Names(List<Mention> mentions) {
        this.mentions = mentions;
    }

    static Names in(Sentence sentence, NameFinder finder, @Nullable LocalDate day, Set<String> known) {
        var words = new ArrayList<String>(sentence.size());
        sentence.tokens().forEach(token -> words.add(token.form()));
        var found = finder.find(words, day, known);
        boolean belgian = found.stream()
                .anyMatch(mention -> !isBrussels(words, mention)
                        && mention.aliases().get(0).actor().equals("BEL"));
        return new Names(
                belgian
                        ? found
                        : found.stream()
                                .map(mention -> isActor(words, mention) ? ofUnion(mention) : mention)
                                .toList());
    }

    private static boolean isBrussels(List<String> words, Mention mention) {
        return mention.to() - mention.from() == 1 && words.get(mention.from()).equals("Brussels");
    }

    /** "Brussels warned", "an offer to Brussels"; "in Brussels" is a place. */
    private static boolean isActor(List<String> words, Mention mention) {
        int before = mention.from() - 1;
        return isBrussels(words, mention)
                && (before < 0
                        || !words.get(before)
                                .toLowerCase(Locale.ROOT)
                                .matches("in|at|near|outside|around|from|into|for|of|central"));
    }

    /** Where a sentence names no Belgian, the city stands for the European Union. */
    private static Mention ofUnion(Mention mention) {
        var name = mention.aliases().get(0);
        return new Mention(
                mention.from(),
                mention.to(),
                List.of(new Alias(name.phrase(), "EUU", "", Alias.Kind.NAME, name.valid(), "", "")));
    }

    List<Mention> all() {
        return mentions;
    }

    Optional<Mention> at(int token) {
        for (var mention : mentions) {
            if (mention.contains(token)) {
                return Optional.of(mention);
            }
        }
        return Optional.empty();
    }

    /** Whether anybody is named who may act: a place alone does not. */
    boolean namesActors() {
        return mentions.stream().anyMatch(mention -> mention.aliases().get(0).kind() != Alias.Kind.PLACE);
    }

    /** Codes of the actors named, each once. */
    Set<String> codes() {
        var codes = new TreeSet<String>();
        mentions.forEach(mention -> mention.aliases().stream().map(Alias::actor).forEach(codes::add));
        return codes;
    }
}
