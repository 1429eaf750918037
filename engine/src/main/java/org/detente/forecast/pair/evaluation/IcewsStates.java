package org.detente.forecast.pair.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.detente.actor.Alias;
import org.detente.actor.Directory;

/**
 * From names of ICEWS to states and organisations: that in parentheses, {@code Police_(Kenya)}, else the name itself, of a state, a body
 * or a person in office whom the directory knows. The graphs do not say whom other people serve.
 */
final class IcewsStates {
    private static final Pattern OF = Pattern.compile(".*\\(([^()]+)\\)");

    private final Map<String, String> codes = new HashMap<>();

    IcewsStates(Directory directory) {
        var aliases = directory.aliases();
        for (var kind : List.of(Alias.Kind.NAME, Alias.Kind.BODY, Alias.Kind.PERSON)) { // the surest first
            aliases.stream()
                    .filter(alias -> alias.kind() == kind)
                    .forEach(alias -> codes.putIfAbsent(Directory.key(alias.phrase()), alias.actor()));
        }
    }

    Optional<String> code(String name) {
        var plain = name.replace('_', ' ');
        var of = OF.matcher(plain);
        return Optional.ofNullable(codes.get(Directory.key(of.matches() ? of.group(1) : plain)));
    }
}
