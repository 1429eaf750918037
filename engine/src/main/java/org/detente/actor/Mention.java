package org.detente.actor;

import java.util.List;

/**
 * A phrase of a sentence that names actors: "Russian", "Foreign Minister Sergei Lavrov", "U.S.-China".
 *
 * @param from    its first token
 * @param to      the token after its last
 * @param aliases one alias for each actor named, the surest reading; two for "U.S.-China", else one
 */
public record Mention(int from, int to, List<Alias> aliases) {

    public Mention {
        aliases = List.copyOf(aliases);
    }

    public boolean contains(int token) {
        return token >= from && token < to;
    }

    /** Whether it names a person. */
    public boolean isPerson() {
        var kind = aliases.get(0).kind();
        return kind == Alias.Kind.PERSON || kind == Alias.Kind.SURNAME;
    }
}
