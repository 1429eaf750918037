package org.detente.coding;

import java.util.ArrayList;
import java.util.List;
import org.detente.event.Stance;
import org.detente.ontology.ActType;

/**
 * An act as a clause or noun phrase tells it, in the making: who, what, to whom, and how the words led there.
 *
 * @param type       what is done
 * @param stance     how the words below the clause put it
 * @param trigger    the token that names the act
 * @param top        the token that governs it all: the same, or the outermost operator
 * @param actors     who does it; may be empty
 * @param recipients to whom; may be empty
 * @param pattern    the row that fired
 * @param trail      operators, from the innermost out, in words
 */
record Deed(
        ActType type,
        Stance stance,
        int trigger,
        int top,
        List<Participant> actors,
        List<Participant> recipients,
        Pattern pattern,
        List<String> trail) {

    Deed {
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        trail = List.copyOf(trail);
    }

    Deed under(Compositions.Result result, Operator operator, int token, String word) {
        var longer = new ArrayList<>(trail);
        longer.add("%s \"%s\"".formatted(operator.name().toLowerCase(java.util.Locale.ROOT), word));
        return new Deed(result.type(), result.stance(), trigger, token, actors, recipients, pattern, longer);
    }

    Deed between(List<Participant> newActors, List<Participant> newRecipients) {
        return new Deed(type, stance, trigger, top, newActors, newRecipients, pattern, trail);
    }

    Deed as(Stance other) {
        return new Deed(type, other, trigger, top, actors, recipients, pattern, trail);
    }
}
