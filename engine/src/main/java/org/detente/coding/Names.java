package org.detente.coding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final Map<Integer, Alias> opposed;

    private Names(List<Mention> mentions, Map<Integer, Alias> opposed) {
        this.mentions = mentions;
        this.opposed = opposed;
    }

    static Names in(Sentence sentence, NameFinder finder, @Nullable LocalDate day, Set<String> known) {
        var words = new ArrayList<String>(sentence.size());
        sentence.tokens().forEach(token -> words.add(token.form()));
        var opposed = new HashMap<Integer, Alias>();
        for (int i = 0; i < words.size(); i++) {
            int token = i;
            finder.opposed(words.get(i)).ifPresent(alias -> opposed.put(token, alias));
        }
        return new Names(finder.find(words, day, known), opposed);
    }

    /** Whom an adjective says somebody is against: "anti-Borian". */
    Optional<Alias> opposed(int token) {
        return Optional.ofNullable(opposed.get(token));
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
